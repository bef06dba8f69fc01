package org.comity.service.review.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import org.comity.comment.Attribute;
import org.comity.service.label.Label;
import org.comity.service.label.LabelSource;
import org.comity.service.review.ReviewedCommunity;
import org.comity.service.review.Seen;
import org.comity.service.review.correction.Correction.Stretch;
import org.comity.service.review.correction.Corrections.Screen;
import org.junit.jupiter.api.Test;

/** How a moderator corrects the model, whatever the database. */
abstract class CorrectionsContract extends ReviewedCommunity {

  private static final Correction INSULT = new Correction(Attribute.INSULT, null);
  private static final Correction IDIOT = new Correction(Attribute.INSULT, new Stretch(10, 22));

  @Inject Corrections corrections;

  @Test
  void keepsWhatAModeratorSays() {
    Screen screen = screen(keep("1"), sam);
    assertThat(corrections.correct(screen, INSULT, 1)).isEqualTo(Corrected.DONE);
    assertThat(corrections.correct(screen, IDIOT, 1)).isEqualTo(Corrected.DONE);

    assertThat(corrections.of(screen)).hasSize(2);
    Label label = corrections.of(screen).get(1);
    assertThat(label.source()).isEqualTo(LabelSource.CORRECTION);
    assertThat(label.givenBy()).isEqualTo(sam);
    assertThat(label.bundleId()).isEqualTo("starter-test");
    assertThat(label.spanBegin()).isEqualTo(10);
    assertThat(label.spanEnd()).isEqualTo(22);
    assertThat(label.revision()).isEqualTo(1);
  }

  @Test
  void replacesAndTakesBackWhatTheSameModeratorSaid() {
    Seen seen = keep("1");
    Screen screen = screen(seen, sam);
    corrections.correct(screen(seen, kim), INSULT, 1);
    corrections.correct(screen, INSULT, 1);
    corrections.correct(screen, IDIOT, 1);
    corrections.correct(screen, INSULT, 0);
    assertThat(corrections.of(screen)).extracting(Label::label).containsExactly(1.0, 0.0);

    assertThat(corrections.withdraw(screen, INSULT)).isEqualTo(Corrected.DONE);
    assertThat(corrections.of(screen)).extracting(Label::spanBegin).containsExactly(10);
    assertThat(corrections.of(screen(seen, kim))).hasSize(1);
    assertThat(corrections.withdraw(screen, INSULT)).isEqualTo(Corrected.DONE);
  }

  @Test
  void keepsNothingOfAnotherTextOrOfNone() {
    Screen screen = screen(keep("1"), sam);
    keep("1", RUDE + " Really.");
    assertThat(corrections.correct(screen, INSULT, 1)).isEqualTo(Corrected.EDITED);
    Screen gone = new Screen(Long.MAX_VALUE, 1, "starter-test", sam);
    assertThat(corrections.correct(gone, INSULT, 1)).isEqualTo(Corrected.GONE);
    assertThat(corrections.thanks(sam, ZoneOffset.UTC)).isEqualTo(new Thanks(0, 0));
  }

  @Test
  void keepsNothingThatCannotBe() {
    Screen screen = screen(keep("1"), sam);
    Correction unknown = new Correction(new Attribute("BORING"), null);
    assertThatThrownBy(() -> corrections.correct(screen, unknown, 1))
        .isInstanceOf(IllegalArgumentException.class);
    Correction outside = new Correction(Attribute.INSULT, new Stretch(10, 2_000));
    assertThatThrownBy(() -> corrections.correct(screen, outside, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> corrections.correct(screen, INSULT, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(corrections.of(screen)).isEmpty();
  }

  @Test
  void countsThanks() {
    Seen seen = keep("1");
    corrections.correct(screen(seen, sam), INSULT, 1);
    corrections.correct(screen(seen, sam), INSULT, 0);
    corrections.correct(screen(seen, sam), IDIOT, 1);
    corrections.correct(screen(seen, kim), IDIOT, 1);
    database.transact(
        handle ->
            handle
                .createUpdate(
                    """
                    update labels set given_at = '2020-01-01 00:00:00+00'
                    where given_by = :sam and span_begin is null\
                    """)
                .bind("sam", sam)
                .execute());
    assertThat(corrections.thanks(sam, ZoneOffset.UTC)).isEqualTo(new Thanks(1, 2));
    assertThat(corrections.thanks(kim, ZoneOffset.UTC)).isEqualTo(new Thanks(1, 1));
  }

  private static Screen screen(Seen seen, String actor) {
    return new Screen(seen.commentId(), seen.revision(), "starter-test", actor);
  }
}
