package org.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.SampleThreads;
import org.comity.calibration.CalibrationCurve;
import org.comity.calibration.OperatingCurve;
import org.comity.encoder.EncoderSettings;
import org.comity.features.FeatureSpace;
import org.comity.network.NetworkShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFileTest {

  private static final FeatureSpace SPACE = new FeatureSpace(14, 3, 4);

  private static final BundleManifest FULL =
      new BundleManifest(
          BundleManifest.FORMAT,
          "made-up",
          "1.2.3",
          List.of("en", "ar"),
          SPACE,
          List.of(head(null), head(operating())),
          new BundleManifest.Order(new NetworkShape(SPACE, 8, 4, 16, 2), List.of("A", "B"), true),
          new EncoderSettings("model.onnx", "tokenizer.json", "12ab", "34cd", 384),
          new BundleManifest.Training(
              Long.MIN_VALUE,
              "base-1",
              List.of(new BundleManifest.Source("rows \"é\" \\", null, "Ωmega\n", 7, "ff"))));

  private static BundleManifest.Head head(@Nullable OperatingCurve operating) {
    List<CalibrationCurve.Knot> knots =
        List.of(
            new CalibrationCurve.Knot(-1.0 / 3, -4e-15), new CalibrationCurve.Knot(2, 1e10 / 7));
    return new BundleManifest.Head(
        "A",
        0.1,
        1,
        0,
        new CalibrationCurve(Double.MIN_VALUE, knots, 0.3),
        operating,
        1L << 40,
        3,
        operating == null ? null : "B");
  }

  private static OperatingCurve operating() {
    return new OperatingCurve(
        0.3,
        5,
        0,
        List.of(new OperatingCurve.Point(1, 0.25, 0), new OperatingCurve.Point(1e-7, 1, 1)));
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    BundleManifest learnt = SampleThreads.trained().parts().manifest();
    for (BundleManifest manifest : List.of(FULL, FULL.withSources(List.of()), learnt)) {
      assertThat(ManifestFile.read(ManifestFile.write(manifest))).isEqualTo(manifest);
    }
  }

  @Test
  void leavesOutWhatItDoesNotKnow() throws IOException {
    String written = new String(ManifestFile.write(FULL), StandardCharsets.UTF_8);
    String later = written.replaceFirst("\\{", "{\"later\": {\"more\": [1, {\"a\": null}]},");
    assertThat(read(later)).isEqualTo(FULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"format\": \"2\"}",
        "{\"format\": 2, \"name\": \"n\", \"version\": 1.5}",
        "{\"format\": 2, \"languages\": \"en\"}",
        "{\"format\": 2, \"languages\": [\"en\"], \"attributes\": [3]}"
      })
  void refusesWhatIsNoManifest(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
  }

  private static BundleManifest read(String json) throws IOException {
    return ManifestFile.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
