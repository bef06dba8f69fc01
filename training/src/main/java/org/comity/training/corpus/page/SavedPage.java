package org.comity.training.corpus.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.comment.Article;
import org.comity.comment.Comment;
import org.comity.training.corpus.CorpusException;
import org.comity.training.corpus.CorpusFile;
import org.jspecify.annotations.Nullable;

/**
 * A news page with the comments under it.
 *
 * <p>Such a page shows each top-level comment followed by its answers, oldest first, but not which
 * is which. As answers come later than what they answer, a time earlier than its predecessor's must
 * begin another top-level comment; every other comment is taken to answer the current one.
 *
 * @param article what was found above the comments
 * @param comments in the page's order; one that moderators emptied has an empty text
 * @param announced how many comments the page says there are; -1 if it says nothing
 */
public record SavedPage(Article article, List<Comment> comments, int announced) {

  private static final Pattern COUNT = Pattern.compile("Comments\\s*\\(?(\\d{1,6})\\)?");
  private static final int LONGEST_PAGE = 8 << 20;

  /** Copies the list. */
  public SavedPage {
    comments = List.copyOf(comments);
  }

  /**
   * Reads a page.
   *
   * @param file where it lies
   * @return the page; without comments if none are found on it
   */
  public static SavedPage read(CorpusFile file) {
    try (BufferedReader reader = file.open()) {
      return read(file, reader);
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  /**
   * Reads a page that is open already.
   *
   * @param file names the thread, and the page in messages
   * @param reader stands at the first line; left open
   * @return the page
   * @throws IOException if it cannot be read
   */
  public static SavedPage read(CorpusFile file, BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    long length = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      length += line.length();
      if (length > LONGEST_PAGE) {
        throw new CorpusException(file.shown() + " is too long for a page with comments");
      }
    }
    return parse(file.name().replaceFirst("\\.[A-Za-z]{2,5}$", ""), lines);
  }

  private static SavedPage parse(String thread, List<String> lines) {
    int announced = -1;
    int start = lines.size();
    for (int i = 0; i < start; i++) {
      Matcher count = COUNT.matcher(lines.get(i).strip());
      if (count.matches()) {
        announced = Integer.parseInt(count.group(1));
        start = i;
      } else if (CommentHeader.parse(lines.get(i)) != null) {
        start = i;
      }
    }
    Article article = PageArticle.of(lines.subList(0, start));
    List<Comment> comments = comments(thread, article, lines.subList(start, lines.size()));
    return new SavedPage(article, comments, announced);
  }

  private static List<Comment> comments(String thread, Article article, List<String> lines) {
    List<Comment> comments = new ArrayList<>();
    @Nullable CommentHeader header = null;
    List<String> body = new ArrayList<>();
    Threading threading = new Threading();
    for (String line : lines) {
      CommentHeader next = CommentHeader.parse(line);
      if (next == null) {
        body.add(line);
        continue;
      }
      if (header != null) {
        comments.add(threading.comment(thread, article, header, body));
      }
      header = next;
      body.clear();
    }
    if (header != null) {
      comments.add(threading.comment(thread, article, header, body));
    }
    return comments;
  }

  /** Remembers which comment is the current top-level one. */
  private static final class Threading {

    private int count;
    private Instant previous = Instant.MAX;
    private String top = "";

    Comment comment(String thread, Article article, CommentHeader header, List<String> body) {
      String id = thread + "-" + ++count;
      boolean topLevel = header.time().isBefore(previous);
      previous = header.time();
      if (topLevel) {
        top = id;
      }
      return new Comment(
          id,
          String.join("\n", body).strip(),
          null,
          header.time(),
          header.author(),
          thread,
          topLevel ? null : top,
          null,
          article);
    }
  }
}
