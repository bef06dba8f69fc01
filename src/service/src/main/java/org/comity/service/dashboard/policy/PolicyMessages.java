package org.comity.service.dashboard.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a policy says; in Arabic in {@code messages/policy_ar.properties}. */
@MessageBundle("policy")
public interface PolicyMessages {

  /** The page. */
  @Message("The policy of {community}")
  String title(String community);

  /** What it is. */
  @Message(
      "The first rule that applies decides; what none decides is decided by the scores. A new"
          + " version changes nothing until it is activated.")
  String lede();

  /** What a version is called. */
  @Message("Version {version}")
  String version(int version);

  /** What the version is called that comes with the bundle. */
  @Message("The recommended policy")
  String recommended();

  /** Names the list. */
  @Message("Versions")
  String versions();

  /** Which holds. */
  @Message("active")
  String active();

  /** Where the recommended one is from. */
  @Message("comes with the model")
  String fromBundle();

  /** Who made it. */
  @Message("{name}, {time}")
  String madeBy(String name, String time);

  /** When it was activated last. */
  @Message("activated {time}")
  String activated(String time);

  /** Puts one into the editor. */
  @Message("Read")
  String read();

  /** The same with its name. */
  @Message("Read version {version}")
  String readVersion(int version);

  /** The same of the one that comes with the bundle. */
  @Message("Read the recommended policy")
  String readRecommended();

  /** Leads to the confirmation. */
  @Message("Activate…")
  String activate();

  /** The same with its name. */
  @Message("Activate version {version}…")
  String activateVersion(int version);

  /** The same of the one that comes with the bundle. */
  @Message("Go back to the recommended policy…")
  String activateRecommended();

  /** The editor. */
  @Message("Policy, in YAML")
  String editor();

  /** What is in the editor. */
  @Message("From version {version}.")
  String from(int version);

  /** What is in the editor. */
  @Message("From the recommended policy.")
  String fromRecommended();

  /** What is in the editor. */
  @Message("The bands are those of the simulator, all else is that of the active policy.")
  String fromBands();

  /** What is in the editor. */
  @Message(
      "Only the bands of the simulator: the active policy is written in a way that they cannot be"
          + " put into. Its rules are not in here.")
  String fromBandsAlone();

  /** Keeps it. */
  @Message("Save as a new version")
  String save();

  /** Tries it. */
  @Message("What would it have changed?")
  String tryIt();

  /** It is being tried. */
  @Message("Trying it on the last {count} comments…")
  String trying(int count);

  /** Nothing is wrong. */
  @Message("No faults.")
  String noFaults();

  /** What is wrong, as a heading. */
  @Message("Faults to mend before it can be saved")
  String faults();

  /** Where it is wrong. */
  @Message("Line {line}, column {column}")
  String place(int line, int column);

  /** It was kept. */
  @Message("Version {version} is kept. It is not active yet.")
  String saved(int version);

  /** It holds. */
  @Message("Version {version} is active now.")
  String nowActive(int version);

  /** It holds. */
  @Message("The recommended policy is active now.")
  String nowRecommended();

  /** There is no such version. */
  @Message("There is no such version. Choose one of the list.")
  String none();

  /** Too long. */
  @Message("A policy has at most {most} characters.")
  String tooLong(String most);

  /** The service did not answer. */
  @Message("The service did not answer. What you wrote is still here: try again.")
  String away();

  /** Names the trial. */
  @Message("What it would have changed")
  String trial();

  /** On how many it was tried. */
  @Message(
      "Tried on the last {count} comments that are kept, by the scores that they had. Of authors is"
          + " known what is known today.")
  String tried(String count);

  /** There are none. */
  @Message("No comment is kept yet: there is nothing to try it on.")
  String nothingKept();

  /** How many would change. */
  @Message("{count} would have been decided otherwise ({share}).")
  String changed(String count, String share);

  /** A column. */
  @Message("At the time")
  String before();

  /** Columns. */
  @Message("With this policy")
  String after();

  /** A verdict. */
  @Message("{#when kind}{#is APPROVE}Approved{#is HOLD}Held{#is REJECT}Rejected{/when}")
  String verdict(org.comity.policy.Verdict.Kind kind);

  /** What people decided. */
  @Message(
      "People decided on {decided} of the {tried} that it was tried on. The policy of the time was against their word {before}"
          + " times, this one would be {after} times.")
  String people(String decided, String tried, String before, String after);

  /** Which comments would change. */
  @Message("Comments that would change, as the platform calls them")
  String which();

  /** The confirmation. */
  @Message("Activate version {version}?")
  String confirm(int version);

  /** The confirmation. */
  @Message("Go back to the recommended policy?")
  String confirmRecommended();

  /** What it means. */
  @Message(
      "From then on it decides on every new comment of {community}. What was decided before stays."
          + " It goes into the audit log with your name.")
  String meaning(String community);

  /** Does it. */
  @Message("Activate it")
  String confirmIt();

  /** Does not. */
  @Message("Leave it as it is")
  String leave();

  /** What it says. */
  @Message("What it says")
  String text();
}
