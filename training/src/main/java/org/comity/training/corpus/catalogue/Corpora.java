package org.comity.training.corpus.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.comity.comment.LabelledComment;
import org.comity.training.corpus.CanonicalReader;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.comity.training.corpus.EnvironmentException;
import org.comity.training.corpus.RowStreams;
import org.comity.training.corpus.descriptor.CorpusDescriptor;
import org.comity.training.corpus.descriptor.FileFormat;
import org.comity.training.corpus.format.CorpusReader;
import org.comity.training.corpus.page.SavedPage;

/** Opens whatever holds labelled comments, by file or by name. Immutable. */
public final class Corpora {

  private static final int FIRST_CHARACTERS = 8192;

  private final Catalogue catalogue;
  private final CorpusFolders folders;
  private final Consumer<String> notices;

  /**
   * With one's own folders.
   *
   * @param folders where descriptors and data lie
   * @param notices is told, in sentences without comment text, what a page turned out to hold
   */
  public Corpora(CorpusFolders folders, Consumer<String> notices) {
    this.catalogue = Catalogue.of(folders.descriptors());
    this.folders = folders;
    this.notices = notices;
  }

  /**
   * The comments of files and described sets, one after the other.
   *
   * @param filesOrNames files (canonical JSON Lines or saved pages, compressed or not), {@code -}
   *     for the standard input, names of descriptors; a file goes before a name
   * @return a stream to close, in constant memory; it throws {@link CorpusException} or {@link
   *     EnvironmentException} when it meets what it cannot read
   */
  public Stream<LabelledComment> rows(List<String> filesOrNames) {
    return RowStreams.inOrder(filesOrNames, this::rows);
  }

  private Stream<LabelledComment> rows(String fileOrName) {
    boolean file = fileOrName.equals(CorpusFile.STDIN) || Files.exists(Path.of(fileOrName));
    Optional<CorpusDescriptor> descriptor = file ? Optional.empty() : catalogue.find(fileOrName);
    if (!file && descriptor.isEmpty()) {
      throw new CorpusException(
          "there is no file and no corpus " + fileOrName + "; \"comity corpus list\" names all");
    }
    return descriptor.map(d -> described(d, files(d))).orElseGet(() -> recognised(fileOrName));
  }

  /**
   * The comments of files that a descriptor explains.
   *
   * @param name the descriptor's name
   * @param files in the place of the descriptor's own, in its order; empty for its own
   * @return a stream to close
   */
  public Stream<LabelledComment> described(String name, List<String> files) {
    CorpusDescriptor descriptor = descriptor(name);
    List<CorpusFile> given = files.stream().map(CorpusFile::of).toList();
    return described(descriptor, given.isEmpty() ? files(descriptor) : given);
  }

  /**
   * A descriptor that must be there.
   *
   * @param name its name
   * @return the descriptor
   * @throws CorpusException if there is none
   */
  public CorpusDescriptor descriptor(String name) {
    return source(name)
        .orElseThrow(
            () ->
                new CorpusException(
                    "there is no corpus " + name + "; \"comity corpus list\" names all"));
  }

  /**
   * What is known of the corpus that a row names as its source: its licence, whether that permits
   * training what is released, whom to thank.
   *
   * @param name a row's source
   * @return its descriptor; nothing for a site's own rows
   */
  public Optional<CorpusDescriptor> source(String name) {
    return catalogue.find(name);
  }

  /**
   * All descriptors.
   *
   * @return by name
   */
  public List<CorpusDescriptor> all() {
    return List.copyOf(catalogue.all());
  }

  /**
   * Whether all files of a corpus lie on this machine.
   *
   * @param descriptor the corpus
   * @return true if it can be read
   */
  public boolean present(CorpusDescriptor descriptor) {
    return !descriptor.files().isEmpty()
        && descriptor.files().stream().allMatch(file -> folders.find(file).isPresent());
  }

  private Stream<LabelledComment> described(CorpusDescriptor descriptor, List<CorpusFile> files) {
    return descriptor.format().kind() == FileFormat.Kind.SAVED_PAGE
        ? RowStreams.inOrder(files, file -> page(file, SavedPage.read(file)))
        : CorpusReader.read(descriptor, files);
  }

  private List<CorpusFile> files(CorpusDescriptor descriptor) {
    List<CorpusFile> files = new ArrayList<>();
    for (String file : descriptor.files()) {
      Path path = folders.find(file).orElseThrow(() -> missing(descriptor, file));
      files.add(new CorpusFile(path));
    }
    if (files.isEmpty()) {
      throw new CorpusException(descriptor.name() + " has no files of its own: name yours");
    }
    return files;
  }

  private static EnvironmentException missing(CorpusDescriptor descriptor, String file) {
    String name = descriptor.name();
    return new EnvironmentException(
        name + " needs the file " + file + ": run \"comity corpus fetch " + name + "\"");
  }

  private Stream<LabelledComment> recognised(String argument) {
    CorpusFile file = CorpusFile.of(argument);
    BufferedReader reader = file.open();
    try {
      String name = file.name().toLowerCase(Locale.ROOT);
      if (name.endsWith(".jsonl") || isJson(reader)) {
        return CanonicalReader.read(file, reader);
      }
      try (reader) {
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
          throw new CorpusException(
              file.shown() + " is a table: say with --descriptor which corpus explains it");
        }
        return page(file, SavedPage.read(file, reader));
      }
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  /** An empty file is a corpus without comments, not a page. */
  private static boolean isJson(BufferedReader reader) throws IOException {
    reader.mark(FIRST_CHARACTERS);
    int read = 0;
    int first;
    do {
      first = reader.read();
      read++;
    } while (Character.isWhitespace(first) && read < FIRST_CHARACTERS);
    reader.reset();
    return first == '{' || first < 0;
  }

  private Stream<LabelledComment> page(CorpusFile file, SavedPage page) {
    List<LabelledComment> rows = PageRows.of(file, page);
    notices.accept(PageRows.notice(file, page, rows.size()));
    return rows.stream();
  }
}
