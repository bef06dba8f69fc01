package org.comity.training.corpus.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comity.comment.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * A public set of labelled comments or a site's export: whose it is, where it comes from and what
 * its columns mean.
 *
 * @param name lower-case letters, digits and hyphens; its rows carry it as their source
 * @param title what its authors call it
 * @param licence SPDX identifier, or a few words where there is none
 * @param permissive whether the licence lets a model trained on it be released
 * @param citation whom to thank
 * @param homepage where to read about it
 * @param lang BCP 47 tag of all its comments; null where they differ or nobody said
 * @param fetch what to download; empty where a login is needed
 * @param manual how to get what cannot be downloaded; null where nothing is left to do
 * @param files paths of the files in reading order, relative to the data folder
 * @param format how they are written
 * @param fields where a comment's fields come from
 * @param labels where its labels come from
 * @param spans where its spans come from; null where there are none, where {@code annotators} has
 *     them, and for pairs, whose spans are the words that rewritings leave out
 * @param annotators how annotators' rows become labels; only for that kind of format
 */
public record CorpusDescriptor(
    String name,
    String title,
    String licence,
    boolean permissive,
    @Nullable String citation,
    @Nullable String homepage,
    @Nullable String lang,
    List<Fetch> fetch,
    @Nullable String manual,
    List<String> files,
    FileFormat format,
    Fields fields,
    Map<Attribute, LabelRule> labels,
    @Nullable SpanRule spans,
    @Nullable Annotators annotators) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Checks what every descriptor must say. */
  public CorpusDescriptor {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("needs a name of a-z, 0-9 and hyphens");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(format, "format");
    fetch = fetch == null ? List.of() : List.copyOf(fetch);
    files = files == null ? List.of() : List.copyOf(files);
    fields = fields == null ? Fields.PLAIN : fields;
    labels = labels == null ? Map.of() : Map.copyOf(labels);
    if ((format.kind() == FileFormat.Kind.ANNOTATOR_ROWS) != (annotators != null)) {
      throw new IllegalArgumentException("annotator-rows and \"annotators\" belong together");
    }
  }

  /**
   * A file to download.
   *
   * @param url where the public gets it
   * @param sha256 its checksum in hexadecimal; null if it is to be recorded at the first fetch
   * @param path where it goes, relative to the data folder
   */
  public record Fetch(String url, @Nullable String sha256, String path) {

    /** Checks the address and that the file stays inside the data folder. */
    public Fetch {
      if (!URI.create(url).isAbsolute()) {
        throw new IllegalArgumentException("\"url\" must begin with https:// or the like");
      }
      if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
        throw new IllegalArgumentException("\"sha256\" must have 64 hexadecimal digits");
      }
      if (path == null || path.startsWith("/") || path.contains("..")) {
        throw new IllegalArgumentException("\"path\" must lie inside the data folder");
      }
    }
  }
}
