package org.comity.training.retraining.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.policy.ThresholdBand;
import org.jspecify.annotations.Nullable;

/**
 * The right to retrain a community, for a while.
 *
 * @param retraining names the run in the service
 * @param token shows that the right is ours
 * @param champion the id of the bundle that scores the community
 * @param until when it ends unless it is renewed; null where the service does not say
 * @param policyVersion of the community's policy; 0 for the recommended one
 * @param bands the active thresholds by the name of their attribute: the policy's, and where it has
 *     none, those that the champion recommends
 */
public record Lease(
    String retraining,
    String token,
    String champion,
    @Nullable Instant until,
    int policyVersion,
    SortedMap<String, ThresholdBand> bands) {

  /** Copies the map. */
  public Lease {
    bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
  }

  static Lease of(JsonNode answer, String shown) {
    String id = answer.path("id").asText();
    String token = answer.path("token").asText();
    String champion = answer.path("champion").asText();
    if (id.isEmpty() || token.isEmpty() || champion.isEmpty()) {
      throw new ServiceException(
          shown + " answers without id, token or champion: is it of another version?", 201);
    }
    return new Lease(
        id,
        token,
        champion,
        time(answer.path("lease_until")),
        answer.at("/policy/version").asInt(),
        bands(answer));
  }

  /**
   * For a process that comes after this one.
   *
   * @return text that only its owner may read: it shows that the right is ours
   */
  public String note() {
    ObjectNode note = Calls.JSON.createObjectNode();
    note.put("id", retraining).put("token", token).put("champion", champion);
    ObjectNode policy = note.putObject("policy").put("version", policyVersion);
    ObjectNode known = policy.putObject("bands");
    bands.forEach(
        (attribute, band) -> {
          ObjectNode of = known.putObject(attribute).put("approve_below", band.approveBelow());
          of.put("reject_from", band.rejectFrom());
        });
    return note.toString();
  }

  /**
   * The lease of a process that came before this one.
   *
   * @param note as {@link #note()} gives it
   * @return the lease; empty where nothing was noted
   */
  public static Optional<Lease> ofNote(String note) {
    return note.isEmpty() ? Optional.empty() : Optional.of(of(Calls.tree(note), "the note"));
  }

  static @Nullable Instant time(JsonNode node) {
    try {
      return node.isTextual() ? Instant.parse(node.textValue()) : null;
    } catch (DateTimeParseException unknown) {
      return null;
    }
  }

  private static SortedMap<String, ThresholdBand> bands(JsonNode answer) {
    SortedMap<String, ThresholdBand> bands = new TreeMap<>();
    answer
        .path("thresholds")
        .properties()
        .forEach(each -> put(bands, each.getKey(), each.getValue(), "hold", "reject"));
    answer
        .at("/policy/bands")
        .properties()
        .forEach(
            each -> put(bands, each.getKey(), each.getValue(), "approve_below", "reject_from"));
    return bands;
  }

  private static void put(
      SortedMap<String, ThresholdBand> bands,
      String attribute,
      JsonNode node,
      String hold,
      String reject) {
    JsonNode from = node.path(reject);
    if (node.path(hold).isNumber()) {
      Double rejects = from.isNumber() ? from.doubleValue() : null;
      bands.put(attribute, new ThresholdBand(node.path(hold).doubleValue(), rejects));
    }
  }

  /** The name and token alone would let anyone end the run: neither is shown. */
  @Override
  public String toString() {
    return "Lease[" + champion + "]";
  }
}
