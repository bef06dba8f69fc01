package org.comity.service.review.dossier;

import java.util.List;
import java.util.Map;
import org.comity.service.comment.Author;
import org.comity.service.comment.CommentStatus;
import org.comity.service.comment.StoredComment;

/**
 * What somebody wrote in a community.
 *
 * @param author who, and since when they are known
 * @param comments how many of their comments that are kept stand how; what there is none of is
 *     missing
 * @param last their last other comments, newest first, each with how it stands
 */
public record AuthorHistory(
    Author author, Map<CommentStatus, Integer> comments, List<StoredComment> last) {}
