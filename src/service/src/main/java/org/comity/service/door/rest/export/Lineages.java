package org.comity.service.door.rest.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.comity.service.community.Community;
import org.comity.service.erasure.ErasureReceipt;
import org.comity.service.erasure.Erasures;
import org.comity.service.export.training.Tally;
import org.comity.service.export.training.TrainingComment;
import org.comity.service.export.training.TrainingExport;
import org.comity.service.store.Database;

/** Reads all rows once more, to count them and for their checksum. Waits for the database. */
@Singleton
final class Lineages {

  private static final int AT_ONCE = 500;

  private final Database database;
  private final TrainingExport training;
  private final Erasures erasures;
  private final ObjectWriter writer;

  @Inject
  Lineages(Database database, TrainingExport training, Erasures erasures, ObjectMapper mapper) {
    this.database = database;
    this.training = training;
    this.erasures = erasures;
    this.writer = mapper.writer();
  }

  LineageAnswer of(Community community, Instant since) {
    Instant begun = Database.CLOCK.instant();
    Tally tally = new Tally();
    TrainingExport.Reading reading = training.read(community);
    String sha256 = read(reading, tally);
    List<ErasureReceipt> erased =
        database.transact(handle -> erasures.since(handle, community.id(), since));
    return LineageAnswer.of(
        new LineageAnswer.Read(begun, sha256, tally, reading.leftOut()), erased);
  }

  private String read(TrainingExport.Reading reading, Tally tally) {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      long after = 0;
      List<TrainingComment> page;
      do {
        page = reading.after(after, AT_ONCE);
        for (TrainingComment row : page) {
          tally.add(row);
          out.write(writer.writeValueAsBytes(row));
          out.write('\n');
          after = row.comment().row();
        }
      } while (page.size() == AT_ONCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
