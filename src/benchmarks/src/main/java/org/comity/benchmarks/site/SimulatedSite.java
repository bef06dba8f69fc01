package org.comity.benchmarks.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.benchmarks.site.Moderators.Verdict;
import org.comity.evaluation.RankAuc;
import org.jspecify.annotations.Nullable;

/**
 * A site whose comments and moderators are simulated.
 *
 * <pre>
 * java -cp src/benchmarks/target/benchmarks.jar org.comity.benchmarks.site.SimulatedSite COMMAND
 *     open    --service URL --community NAME --keys DIR
 *             makes the community, and a key file for each moderator, the job and the scoring
 *     decide  ... --rows FILE --from N --to N [--seed S] [--errors SHARE] [--flipped SHARE] [--banned WORD]
 *             comments N to N of the file come in, and are decided on
 *     measure ... --rows FILE --from N --to N [--seed S]
 *             scores comments by the community's bundle: the AUC of each attribute, one a line
 * </pre>
 */
public final class SimulatedSite {

  private static final String JOB = "job";
  private static final String SCORING = "scoring";
  private static final int IN_A_BATCH = 200;
  private static final int TOLD_EVERY = 500;

  private final Map<String, String> options;
  private final PrintStream out;

  private SimulatedSite(Map<String, String> options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Runs one command.
   *
   * @param args see above
   * @throws IOException if a file cannot be read or written, or the service refuses
   * @throws InterruptedException if it was interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(args, System.out);
  }

  static void run(String[] args, PrintStream out) throws IOException, InterruptedException {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    SimulatedSite site = new SimulatedSite(options, out);
    switch (args.length == 0 ? "" : args[0]) {
      case "open" -> site.open();
      case "decide" -> site.decide();
      case "measure" -> site.measure();
      default -> throw new IllegalArgumentException("the commands are open, decide and measure");
    }
  }

  private String given(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }

  private double share(String option) {
    return Double.parseDouble(options.getOrDefault(option, "0"));
  }

  private long seed() {
    return Long.parseLong(options.getOrDefault("--seed", "1"));
  }

  private List<HiddenComment> comments() throws IOException {
    return HiddenComment.read(Path.of(given("--rows")), seed())
        .subList(Integer.parseInt(given("--from")), Integer.parseInt(given("--to")));
  }

  private String community() {
    return given("--community");
  }

  private SiteClient client(String keyOf) throws IOException {
    Path file = Path.of(given("--keys"), keyOf);
    return new SiteClient(given("--service"), Files.readString(file).strip());
  }

  /** The first key ends the time in which requests from this machine need none. */
  private void open() throws IOException, InterruptedException {
    SiteClient anybody = new SiteClient(given("--service"), "");
    Path keys = Files.createDirectories(Path.of(given("--keys")));
    JsonNode all = anybody.send("POST", "/api/v1/keys", order("admin", null, "admin"));
    SiteClient admin = anybody.with(all.path("secret").asText());
    JsonNode made =
        admin.send(
            "POST", "/api/v1/communities", Map.of("name", community(), "title", "Simulated"));
    for (int m = 0; m < Moderators.COUNT; m++) {
      write(admin, keys, "moderator-" + m, "moderate");
    }
    write(admin, keys, "platform", "submit");
    write(admin, keys, SCORING, "score");
    write(admin, keys, JOB, "retrain", "policy");
    out.printf("community %s is open%n", made.path("name").asText());
  }

  private void write(SiteClient admin, Path keys, String name, String... scopes)
      throws IOException, InterruptedException {
    JsonNode key = admin.send("POST", "/api/v1/keys", order(name, community(), scopes));
    Files.writeString(keys.resolve(name), key.path("secret").asText(), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> order(
      String name, @Nullable String community, String... scopes) {
    Map<String, Object> order = new TreeMap<>();
    order.put("name", name);
    order.put("scopes", List.of(scopes));
    order.put("per_minute", 1_000_000);
    if (community != null) {
      order.put("community", community);
    }
    return order;
  }

  private void decide() throws IOException, InterruptedException {
    Moderators moderators =
        new Moderators(seed(), share("--errors"), share("--flipped"), options.get("--banned"));
    SiteClient platform = client("platform");
    List<SiteClient> desks = new ArrayList<>();
    for (int m = 0; m < Moderators.COUNT; m++) {
      desks.add(client("moderator-" + m));
    }
    int done = 0;
    int rejected = 0;
    for (HiddenComment comment : comments()) {
      String path = "/api/v1/communities/" + community() + "/comments/" + comment.id();
      JsonNode unusedComment = platform.send("PUT", path, submitted(comment));
      Verdict verdict = moderators.decide(comment);
      JsonNode unusedDecision =
          desks.get(verdict.moderator()).send("POST", path + "/decisions", order(verdict));
      rejected += verdict.rejects() ? 1 : 0;
      if (++done % TOLD_EVERY == 0) {
        out.printf("%d decided, %d rejected%n", done, rejected);
      }
    }
  }

  private static Map<String, Object> submitted(HiddenComment comment) {
    Map<String, Object> body = new TreeMap<>();
    body.put("text", comment.text());
    body.put("thread_id", comment.thread());
    body.put("author", Map.of("id", comment.author()));
    if (comment.lang() != null) {
      body.put("lang", comment.lang());
    }
    return body;
  }

  private static Map<String, Object> order(Verdict verdict) {
    return verdict.rejects()
        ? Map.of("verdict", "reject", "reason", "ABUSIVE")
        : Map.of("verdict", "approve");
  }

  private void measure() throws IOException, InterruptedException {
    SiteClient scoring = client(SCORING);
    List<HiddenComment> comments = comments();
    Map<String, List<Double>> scores = new TreeMap<>();
    List<Boolean> offends = new ArrayList<>();
    String bundle = "";
    for (int begin = 0; begin < comments.size(); begin += IN_A_BATCH) {
      List<HiddenComment> batch =
          comments.subList(begin, Math.min(begin + IN_A_BATCH, comments.size()));
      JsonNode answer = scoring.send("POST", "/api/v1/score", Map.of("comments", asked(batch)));
      bundle = answer.path("bundle").asText();
      for (int i = 0; i < batch.size(); i++) {
        JsonNode given = answer.path("assessments").path(i).path("scores");
        if (!given.isMissingNode()) {
          offends.add(batch.get(i).offends());
          given
              .properties()
              .forEach(
                  it ->
                      scores
                          .computeIfAbsent(it.getKey(), any -> new ArrayList<>())
                          .add(it.getValue().asDouble()));
        }
      }
    }
    tell(bundle, offends, scores);
  }

  private static List<Map<String, Object>> asked(List<HiddenComment> batch) {
    List<Map<String, Object>> asked = new ArrayList<>();
    for (HiddenComment comment : batch) {
      Map<String, Object> item = new TreeMap<>();
      item.put("text", comment.text());
      if (comment.lang() != null) {
        item.put("lang", comment.lang());
      }
      asked.add(item);
    }
    return asked;
  }

  private void tell(String bundle, List<Boolean> offends, Map<String, List<Double>> scores) {
    boolean[] positive = new boolean[offends.size()];
    IntStream.range(0, positive.length).forEach(i -> positive[i] = offends.get(i));
    scores.forEach(
        (attribute, values) -> {
          double[] given = values.stream().mapToDouble(value -> value).toArray();
          out.printf(
              "%s %s AUC %.4f of %d%n",
              bundle, attribute, new RankAuc(positive, given).area(), given.length);
        });
  }
}
