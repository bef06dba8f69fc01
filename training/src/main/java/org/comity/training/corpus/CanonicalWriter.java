package org.comity.training.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.comity.comment.Article;
import org.comity.comment.Attribute;
import org.comity.comment.Comment;
import org.comity.comment.LabelledComment;
import org.comity.comment.LabelledSpan;
import org.jspecify.annotations.Nullable;

/** Writes the canonical form, one comment a line. Not thread-safe. */
public final class CanonicalWriter implements Closeable {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  /**
   * Begins.
   *
   * @param target takes the lines; closed with this writer
   * @throws IOException if it cannot be written to
   */
  public CanonicalWriter(Writer target) throws IOException {
    out = JSON.createGenerator(target).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  /**
   * Writes one line. What is unknown is left out, and so are a weight and a share of 1.
   *
   * @param row the comment
   * @throws IOException if it cannot be written
   */
  public void write(LabelledComment row) throws IOException {
    out.writeStartObject();
    writeComment(row.comment());
    writeLabels(row.labels());
    writeSpans(row.spans());
    if (row.weight() != 1) {
      number("weight", row.weight());
    }
    string("source", row.source());
    string("decision", row.decision());
    out.writeEndObject();
  }

  private void writeComment(Comment comment) throws IOException {
    string("id", comment.id());
    string("text", comment.text());
    string("lang", comment.lang());
    string("created_at", comment.createdAt());
    string("author", comment.author());
    string("thread_id", comment.threadId());
    string("parent_id", comment.parentId());
    string("parent_text", comment.parentText());
    Article article = comment.article();
    if (article != null) {
      out.writeObjectFieldStart("article");
      string("url", article.url());
      string("title", article.title());
      string("text", article.text());
      string("published_at", article.publishedAt());
      out.writeEndObject();
    }
  }

  private void writeLabels(Map<Attribute, Double> labels) throws IOException {
    out.writeObjectFieldStart("labels");
    for (Map.Entry<Attribute, Double> label : labels.entrySet()) {
      number(label.getKey().name(), label.getValue());
    }
    out.writeEndObject();
  }

  private void writeSpans(Iterable<LabelledSpan> spans) throws IOException {
    boolean any = false;
    for (LabelledSpan span : spans) {
      if (!any) {
        out.writeArrayFieldStart("spans");
        any = true;
      }
      out.writeStartObject();
      out.writeNumberField("begin", span.begin());
      out.writeNumberField("end", span.end());
      string("attribute", span.attribute().name());
      if (span.share() != 1) {
        number("share", span.share());
      }
      out.writeEndObject();
    }
    if (any) {
      out.writeEndArray();
    }
  }

  private void string(String key, @Nullable Object value) throws IOException {
    if (value != null) {
      out.writeStringField(key, value.toString());
    }
  }

  /** Whole numbers without ".0", as most labels are 0 or 1 and files are read by people too. */
  private void number(String key, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      out.writeNumberField(key, (long) value);
    } else {
      out.writeNumberField(key, value);
    }
  }

  /** Ends the last line and closes the target. */
  @Override
  public void close() throws IOException {
    if (out.getOutputContext().getEntryCount() > 0) {
      out.writeRaw('\n');
    }
    out.close();
  }
}
