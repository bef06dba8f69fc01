package org.comity.service.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.CommentClassifier;
import org.comity.comment.LabelledComment;
import org.comity.model.Bundle;
import org.comity.service.setting.DataFolder;
import org.comity.service.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder over several starts, with one bundle after another. */
class KeptBundlesTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir private Path folder;

  private Path data = Path.of("");
  private Path kept = Path.of("");

  @BeforeEach
  void makeADataFolder() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    kept = data.resolve("bundles");
  }

  private Settings settings(@Nullable Path bundle) throws IOException {
    Map<String, String> own =
        Map.of(
            "comity.data-dir",
            data.toString(),
            "comity.bundle",
            bundle == null ? "" : bundle.toString());
    URL usual = requireNonNull(Settings.class.getResource("/application.properties"));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(usual, 100), new PropertiesConfigSource(own, "own", 200))
        .withMapping(Settings.class)
        .build()
        .getConfigMapping(Settings.class);
  }

  /** What a start does; null scores with the starter bundle. */
  private KeptBundles started(@Nullable Path bundle) throws IOException {
    Settings settings = settings(bundle);
    LoadedModel model = new LoadedModel(settings);
    model.begin(new StartupEvent());
    model.load(new StartupEvent());
    KeptBundles bundles =
        new KeptBundles(model, new Champions(model), new BundleShelf(new DataFolder(settings)));
    bundles.clear(new StartupEvent());
    bundles.keep();
    return bundles;
  }

  private static void assertScoresAlike(Bundle copy, Bundle original) throws IOException {
    CommentClassifier one = new CommentClassifier(copy);
    CommentClassifier other = new CommentClassifier(original);
    for (LabelledComment row : SampleBundle.rows()) {
      assertThat(one.assess(row.comment()))
          .as(row.comment().id())
          .isEqualTo(other.assess(row.comment()));
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keepsTheStarterBundleAsItIs() throws IOException {
    started(null);
    Bundle starter = Bundle.starter();
    Path copy = kept.resolve(starter.id());
    assertThat(names(kept)).containsExactly(starter.id());
    Bundle read = Bundle.read(copy);
    assertThat(read.id()).isEqualTo(starter.id());
    assertThat(read.manifest()).isEqualTo(starter.manifest());
    assertScoresAlike(read, starter);
    Path released = Path.of("..", "..", "models", starter.id());
    assertThat(names(copy)).isEqualTo(names(released));
    for (String name : names(released)) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(released.resolve(name));
    }
  }

  @Test
  void findsABundleThatWasLoadedBefore() throws IOException {
    Path own = folder.resolve("own");
    Bundle sample = SampleBundle.write("1", own);
    started(own);
    KeptBundles later = started(null);
    assertThat(new TreeSet<>(names(kept)))
        .isEqualTo(
            Stream.of("sample-1", Bundle.starter().id())
                .collect(Collectors.toCollection(TreeSet::new)));
    Bundle found = later.find("sample-1").orElseThrow();
    assertScoresAlike(found, sample);
    assertThat(later.find("sample-1").orElseThrow()).as("is held").isSameAs(found);
    assertThat(later.find(Bundle.starter().id()).orElseThrow().id())
        .isEqualTo(Bundle.starter().id());
    assertThat(later.find("sample-2")).isEmpty();
  }

  @Test
  void copiesOnce() throws IOException {
    Path own = folder.resolve("own");
    SampleBundle.write("1", own);
    started(own);
    Path list = kept.resolve("sample-1/CHECKSUMS");
    Files.setLastModifiedTime(list, LONG_AGO);
    started(own);
    assertThat(Files.getLastModifiedTime(list)).isEqualTo(LONG_AGO);
    assertThat(names(kept)).containsExactly("sample-1");
  }

  @Test
  void takesNoUnfinishedCopyForABundle() throws IOException {
    Path own = folder.resolve("own");
    SampleBundle.write("1", own);
    Path half = Files.createDirectories(kept.resolve(".unfinished-sample-1"));
    Files.copy(own.resolve("bundle.json"), half.resolve("bundle.json"));
    Path others = Files.createDirectories(kept.resolve(".unfinished-sample-0"));
    Files.copy(own.resolve("bundle.json"), others.resolve("bundle.json"));
    KeptBundles bundles = started(null);
    assertThat(bundles.find("sample-1")).isEmpty();
    assertThat(bundles.find(".unfinished-sample-1")).isEmpty();
    assertThat(names(kept)).as("are cleared away").containsExactly(Bundle.starter().id());
    Files.createDirectories(half);
    Files.copy(own.resolve("bundle.json"), half.resolve("bundle.json"));
    started(own);
    assertThat(Bundle.read(kept.resolve("sample-1")).id()).isEqualTo("sample-1");
    assertThat(half).doesNotExist();
  }

  @Test
  void doesNotUseWhatIsDamagedOrAnother() throws IOException {
    SampleBundle.write("1", kept.resolve("sample-1"));
    SampleBundle.write("2", kept.resolve("sample-3"));
    Files.write(kept.resolve("sample-1/TOXICITY.tribuo"), new byte[] {1, 2, 3});
    KeptBundles bundles = started(null);
    assertThat(bundles.find("sample-1")).isEmpty();
    assertThat(bundles.find("sample-3")).isEmpty();
  }

  @Test
  void looksNowhereButInItsFolder() throws IOException {
    SampleBundle.write("1", data.resolve("sample-1"));
    KeptBundles bundles = started(null);
    assertThat(bundles.find("../sample-1")).isEmpty();
    assertThat(bundles.find(data.resolve("sample-1").toString())).isEmpty();
    assertThat(bundles.find("")).isEmpty();
  }

  @Test
  void keepsNoBundleWhoseIdIsNoFolderName() throws IOException {
    Path own = folder.resolve("own");
    Bundle odd = SampleBundle.write("1/../../2", own);
    KeptBundles bundles = started(own);
    assertThat(bundles.find(odd.id())).as("while it is loaded").isPresent();
    assertThat(kept).doesNotExist();
    assertThat(names(data)).isEmpty();
  }

  @Test
  void startsWhereNothingCanBeKept() throws IOException {
    Files.writeString(kept, "a file in the place of the folder");
    KeptBundles bundles = started(null);
    assertThat(bundles.find(Bundle.starter().id())).isPresent();
    assertThat(bundles.find("sample-1")).isEmpty();
    assertThat(names(data)).containsExactly("bundles");
  }
}
