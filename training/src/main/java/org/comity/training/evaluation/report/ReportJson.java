package org.comity.training.evaluation.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.comity.comment.Attribute;
import org.comity.training.evaluation.AttributeReport;
import org.comity.training.evaluation.Confusion;
import org.jspecify.annotations.Nullable;

/**
 * How a report looks in JSON: the fields of the records in their order, null for a figure that does
 * not exist.
 */
public final class ReportJson {

  /** Beyond this, figures differ between processors and tell nothing. */
  private static final int DIGITS = 6;

  private ReportJson() {}

  /**
   * A writer that gives the same bytes for the same report, on every system.
   *
   * @return a writer of any records and maps of ours
   */
  public static ObjectWriter writer() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(Double.class, new Rounded());
    module.addSerializer(double.class, new Rounded());
    module.setMixInAnnotation(Attribute.class, AttributeByName.class);
    module.setMixInAnnotation(AttributeReport.Point.class, PointAsPair.class);
    module.setMixInAnnotation(Confusion.class, ConfusionWithRates.class);
    module.setMixInAnnotation(FigureTable.Share.class, ShareWithRate.class);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new ObjectMapper()
        .registerModule(module)
        .writer(new DefaultPrettyPrinter(separators).withObjectIndenter(lines));
  }

  private static final class Rounded extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
      json.writeNumber(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }
  }

  private interface AttributeByName {
    @JsonValue
    String name();
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface PointAsPair {}

  /** The order is stated, as that of methods is up to the Java that runs it. */
  @JsonPropertyOrder({
    "truePositives",
    "falsePositives",
    "trueNegatives",
    "falseNegatives",
    "precision",
    "recall",
    "f1",
    "balancedErrorRate"
  })
  private interface ConfusionWithRates {
    @JsonProperty
    @Nullable Double precision();

    @JsonProperty
    @Nullable Double recall();

    @JsonProperty
    @Nullable Double f1();

    @JsonProperty
    @Nullable Double balancedErrorRate();
  }

  @JsonPropertyOrder({"part", "whole", "rate"})
  private interface ShareWithRate {
    @JsonProperty
    @Nullable Double rate();
  }
}
