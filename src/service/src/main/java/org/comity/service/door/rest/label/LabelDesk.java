package org.comity.service.door.rest.label;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.comment.Attribute;
import org.comity.service.comment.Comments;
import org.comity.service.comment.StoredComment;
import org.comity.service.door.rest.request.Admission.Admitted;
import org.comity.service.label.LabelSource;
import org.comity.service.moderation.Feedback;
import org.comity.service.moderation.Feedback.Giver;
import org.comity.service.moderation.Feedback.Said;
import org.comity.service.scoring.Champions;
import org.comity.service.scoring.Door;
import org.comity.service.store.Database;

/** Where labels go. */
@Singleton
final class LabelDesk {

  private final Database database;
  private final Comments comments;
  private final Feedback feedback;
  private final Champions champions;

  @Inject
  LabelDesk(Database database, Comments comments, Feedback feedback, Champions champions) {
    this.database = database;
    this.comments = comments;
    this.feedback = feedback;
    this.champions = champions;
  }

  Optional<StoredComment> find(Admitted admitted, String id) {
    return database.transact(handle -> comments.find(handle, admitted.id(), id));
  }

  /** What the community's bundle scores. */
  List<Attribute> attributes(Admitted admitted) {
    return champions.of(admitted.id()).bundle().attributes();
  }

  void keep(Admitted admitted, StoredComment comment, List<Said> said) {
    Giver giver = new Giver(admitted.id(), Door.REST, LabelSource.SUBMITTED, admitted.actor());
    StoredComment unused = feedback.keep(giver, comment.externalId(), comment.text(), said);
  }
}
