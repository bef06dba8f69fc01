package org.comity.training.suite.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.learning.TrainingProgress;
import org.comity.training.corpus.CorpusException;
import org.comity.training.evaluation.report.FigureTable;
import org.comity.training.evaluation.report.FigureTable.Row;
import org.comity.training.suite.FunctionalSuite;
import org.comity.training.suite.FunctionalSuite.Pair;
import org.comity.training.suite.IdentitySuite;
import org.comity.training.suite.LanguageSuite;
import org.comity.training.suite.NewsSuite;
import org.comity.training.suite.QuotationSuite;
import org.comity.training.suite.Suite;
import org.comity.training.suite.Suites;
import org.comity.training.suite.measure.DisguiseRecall.Labelled;

/** Runs suites on a bundle. */
public final class SuiteRun {

  private static final double POSITIVE_FROM = 0.5;
  private static final int STEP = 1000;

  private final CommentClassifier classifier;
  private final SuiteScorer scorer;
  private final Suites suites;
  private final TrainingProgress progress;

  /**
   * Prepares a run.
   *
   * @param classifier with the bundle to measure
   * @param suites what to run
   * @param progress is told how far the work is
   * @throws CorpusException if the bundle does not score what the suites ask for
   */
  public SuiteRun(CommentClassifier classifier, Suites suites, TrainingProgress progress) {
    this.classifier = classifier;
    this.scorer = SuiteScorer.of(classifier);
    this.suites = suites;
    this.progress = progress;
    if (!scored().contains(Attribute.TOXICITY)) {
      throw new CorpusException(
          classifier.bundle().id() + " does not score TOXICITY, which the suites ask for");
    }
  }

  /**
   * Scores the suites.
   *
   * @return a table or two for each question, without rows where no suite asks it
   */
  public List<FigureTable> behaviour() {
    List<Supplier<List<FigureTable>>> questions =
        List.of(
            () -> new IdentityBias(scorer).tables(of(IdentitySuite.class), attacks()),
            () -> List.of(new NewsHolds(scorer).table(byFile(NewsSuite.class))),
            () -> List.of(new FunctionalOrder(scorer).table(of(FunctionalSuite.class))),
            () -> List.of(new ThreadReading(scorer).table(byFile(QuotationSuite.class))),
            () -> new LanguageConfusion(classifier).tables(byFile(LanguageSuite.class)),
            () -> List.of(new ReasonFidelity(classifier).table(of(FunctionalSuite.class))));
    List<FigureTable> tables = new ArrayList<>();
    for (int asked = 0; asked < questions.size(); asked++) {
      progress.at("suites", asked, questions.size());
      tables.addAll(questions.get(asked).get());
    }
    return tables;
  }

  /**
   * Disguises the offending sides of the functional suites.
   *
   * @return a table
   */
  public FigureTable disguises() {
    return new DisguiseRecall(scorer, progress).table(functionalSides());
  }

  /**
   * Disguises toxic comments.
   *
   * @param rows labelled comments
   * @return a table
   * @throws CorpusException if there are no toxic and civil ones in any one language
   */
  public FigureTable disguises(List<LabelledComment> rows) {
    FigureTable table = new DisguiseRecall(scorer, progress).table(labelled(rows));
    if (table.rows().isEmpty()) {
      throw new CorpusException(
          "nothing to disguise: --rows needs comments of a language that are labelled as toxic and"
              + " others that are labelled as civil (TOXICITY)");
    }
    return table;
  }

  /**
   * Looks for the suites' sentences in corpora.
   *
   * @param corpora files or names
   * @param open opens one; its stream is closed here
   * @return a table
   */
  public FigureTable overlap(List<String> corpora, Function<String, Stream<LabelledComment>> open) {
    CorpusOverlap overlap = new CorpusOverlap(suites.byFile().values());
    List<Row> rows = new ArrayList<>();
    for (String corpus : corpora) {
      AtomicLong read = new AtomicLong();
      try (Stream<LabelledComment> comments = open.apply(corpus)) {
        rows.addAll(overlap.rows(corpus, comments.peek(row -> tell(corpus, read))));
      }
    }
    return CorpusOverlap.table(rows);
  }

  private List<Attribute> attacks() {
    return Stream.of(Attribute.IDENTITY_ATTACK, Attribute.TOXICITY)
        .filter(scored()::contains)
        .toList();
  }

  private List<Attribute> scored() {
    return classifier.bundle().attributes();
  }

  private void tell(String corpus, AtomicLong read) {
    if (read.incrementAndGet() % STEP == 0) {
      progress.at(corpus, read.get(), -1);
    }
  }

  private List<Labelled> functionalSides() {
    List<Labelled> sides = new ArrayList<>();
    for (FunctionalSuite suite : of(FunctionalSuite.class)) {
      for (Pair pair : suite.pairs()) {
        sides.add(side(pair.offends(), true));
        sides.add(side(pair.civil(), false));
      }
      suite.offends().forEach(text -> sides.add(side(text, true)));
      suite.civil().forEach(text -> sides.add(side(text, false)));
    }
    return sides;
  }

  private static Labelled side(String text, boolean offends) {
    return new Labelled(Comment.of("suite", text), offends);
  }

  private static List<Labelled> labelled(List<LabelledComment> rows) {
    return rows.stream()
        .filter(row -> row.labels().containsKey(Attribute.TOXICITY))
        .map(row -> new Labelled(row.comment(), isToxic(row)))
        .toList();
  }

  private static boolean isToxic(LabelledComment row) {
    return row.labels().getOrDefault(Attribute.TOXICITY, 0.0) >= POSITIVE_FROM;
  }

  private <T extends Suite> List<T> of(Class<T> kind) {
    return List.copyOf(byFile(kind).values());
  }

  private <T extends Suite> Map<String, T> byFile(Class<T> kind) {
    Map<String, T> found = new TreeMap<>();
    suites
        .byFile()
        .forEach(
            (file, suite) -> {
              if (kind.isInstance(suite)) {
                found.put(file, kind.cast(suite));
              }
            });
    return found;
  }
}
