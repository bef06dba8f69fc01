package org.comity.service.learning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.comment.Article;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Comments in a language, or of a section of the site, of which people have said little: there the
 * model is measured on next to nothing.
 */
@Singleton
final class ThinSlices implements Interest {

  /** Of so many a measurement means something, and none more are asked for. */
  private static final double ENOUGH = 200;

  @Inject
  ThinSlices() {}

  @Override
  public LearningReason reason() {
    return LearningReason.THIN_SLICE;
  }

  @Override
  public Map<Long, Double> strengths(Handle handle, long communityId, List<Candidate> candidates) {
    Map<String, Long> languages = new HashMap<>();
    Map<String, Long> sections = new HashMap<>();
    count(handle, communityId, languages, sections);
    Map<Long, Double> strengths = new HashMap<>();
    for (Candidate candidate : candidates) {
      double strength =
          Math.max(lack(languages, candidate.language()), lack(sections, candidate.section()));
      if (strength > 0) {
        strengths.put(candidate.commentId(), strength);
      }
    }
    return strengths;
  }

  private static double lack(Map<String, Long> judged, @Nullable String slice) {
    return slice == null ? 0 : 1 - Math.min(ENOUGH, judged.getOrDefault(slice, 0L)) / ENOUGH;
  }

  private static void count(
      Handle handle, long communityId, Map<String, Long> languages, Map<String, Long> sections) {
    handle
        .createQuery(
            """
            select c.language, t.url, count(*) as judged
            from comments c left join threads t on t.id = c.thread_id
            where c.community_id = :community and exists (
              select 1 from decisions d
              where d.comment_id = c.id and d.source <> 'POLICY' and d.verdict <> 'HOLD')
            group by c.language, t.url\
            """)
        .bind("community", communityId)
        .map(
            (row, context) ->
                new Judged(row.getString("language"), row.getString("url"), row.getLong("judged")))
        .forEach(
            judged -> {
              if (judged.language() != null) {
                languages.merge(judged.language(), judged.count(), Long::sum);
              }
              String section = Article.sectionOf(judged.url());
              if (section != null) {
                sections.merge(section, judged.count(), Long::sum);
              }
            });
  }

  private record Judged(@Nullable String language, @Nullable String url, long count) {}
}
