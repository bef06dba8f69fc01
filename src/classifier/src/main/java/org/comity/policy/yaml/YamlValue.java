package org.comity.policy.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.policy.fault.Argument;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.Argument.Quote;
import org.comity.policy.fault.Argument.Words;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.fault.Subject;
import org.comity.policy.fault.Subject.EntryOf;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value with its place. Whoever asks for what it is not gets null, and a fault is noted. Texts
 * are taken as they are written: 22:00 is no number and {@code no} is no truth value, as they would
 * be to YAML 1.1.
 */
public final class YamlValue {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:[0-9]{1,15}(?:\\.[0-9]{0,15})?|\\.[0-9]{1,15})(?:[eE][-+]?[0-9]{1,2})?");

  /** Nobody reads a longer list within a sentence. */
  private static final int MOST_TOLD = 12;

  private final Node node;
  private final Subject name;
  private final Faults faults;

  YamlValue(Node node, Subject name, Faults faults) {
    this.node = node;
    this.name = name;
    this.faults = faults;
  }

  /**
   * Notes that something is wrong with it.
   *
   * @param code what is wrong
   * @param arguments as many as the code asks for
   */
  public void fault(FaultCode code, Argument... arguments) {
    fault(Flaw.of(code, arguments));
  }

  /**
   * Notes that something is wrong with it.
   *
   * @param flaw what is wrong
   */
  public void fault(Flaw flaw) {
    faults.add(line(), column(), flaw);
  }

  /**
   * Notes that something is wrong with a part of its text, as near as that can be told.
   *
   * @param line from 1, within the text
   * @param column from 0, within that line
   * @param flaw what is wrong
   */
  public void faultWithin(int line, int column, Flaw flaw) {
    ScalarStyle style = node instanceof ScalarNode text ? text.getScalarStyle() : null;
    boolean oneLine = node.getStartMark().getLine() == node.getEndMark().getLine();
    if (oneLine && style == ScalarStyle.PLAIN) {
      faults.add(line(), column() + column, flaw);
    } else if (oneLine && style != null) {
      faults.add(line(), column() + 1 + column, flaw);
    } else if (style == ScalarStyle.LITERAL) {
      // How far a block is indented is no longer known here.
      faults.add(line() + line, 1, flaw);
    } else {
      fault(flaw);
    }
  }

  /**
   * Where it begins.
   *
   * @return the line, from 1
   */
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /**
   * Where it begins in the text, its quotes or the sign of its block among it.
   *
   * @return in code points, as YAML counts
   */
  public int begin() {
    return node.getStartMark().getIndex();
  }

  /**
   * Where it ends in the text.
   *
   * @return in code points, as YAML counts; exclusive
   */
  public int end() {
    return node.getEndMark().getIndex();
  }

  private int column() {
    return node.getStartMark().getColumn() + 1;
  }

  /**
   * It as keys with values.
   *
   * @param keys all that are known; empty where any is
   * @return the section; null if it is something else
   */
  public @Nullable YamlSection section(Collection<String> keys) {
    if (node instanceof MappingNode mapping) {
      return new YamlSection(mapping, new YamlSection.Context(name, faults), keys);
    }
    if (keys.isEmpty()) {
      fault(FaultCode.NOT_KEYS, name);
    } else {
      fault(FaultCode.NOT_THESE_KEYS, name, Words.sorted(keys));
    }
    return null;
  }

  /**
   * Whether it is keys with values.
   *
   * @return true for a section
   */
  public boolean isSection() {
    return node instanceof MappingNode;
  }

  /**
   * It as a list.
   *
   * @return its entries; empty if it is something else
   */
  public List<YamlValue> list() {
    if (node instanceof SequenceNode sequence) {
      return entries(sequence);
    }
    fault(FaultCode.NOT_A_LIST, name);
    return List.of();
  }

  /**
   * It as a list, or as the one entry of a list.
   *
   * @return its entries
   */
  public List<YamlValue> listOrOne() {
    return node instanceof SequenceNode sequence ? entries(sequence) : List.of(this);
  }

  private List<YamlValue> entries(SequenceNode sequence) {
    return sequence.getValue().stream()
        .map(entry -> new YamlValue(entry, new EntryOf(name), faults))
        .toList();
  }

  /**
   * It as a text.
   *
   * @return the text, not blank; null if it is something else
   */
  public @Nullable String text() {
    String text = raw();
    if (text == null || text.isBlank() || node.getTag().equals(Tag.NULL)) {
      fault(FaultCode.NOT_A_TEXT, name);
      return null;
    }
    return text;
  }

  /**
   * It as a text that may be blank, as a comment's may.
   *
   * @return the text; null if it is something else
   */
  public @Nullable String anyText() {
    String text = node.getTag().equals(Tag.NULL) ? null : raw();
    if (text == null) {
      fault(FaultCode.NOT_A_TEXT, name);
    }
    return text;
  }

  /**
   * It as a number.
   *
   * @param least the least that is meant
   * @param greatest the greatest that is meant
   * @return a number between them; null if it is something else
   */
  public @Nullable Double number(double least, double greatest) {
    String text = raw();
    if (text == null || !isPlain() || !NUMBER.matcher(text).matches()) {
      fault(FaultCode.NOT_A_NUMBER, name);
      return null;
    }
    double number = Double.parseDouble(text);
    if (!(number >= least && number <= greatest)) {
      fault(outside(least, greatest));
      return null;
    }
    return number;
  }

  private Flaw outside(double least, double greatest) {
    Figure from = new Figure(least);
    return Double.isInfinite(greatest)
        ? Flaw.of(FaultCode.NUMBER_FROM, name, from)
        : Flaw.of(FaultCode.NUMBER_BETWEEN, name, from, new Figure(greatest));
  }

  /**
   * It as true or false.
   *
   * @return which; null if it is something else
   */
  public @Nullable Boolean truth() {
    String text = raw();
    if (isPlain() && "true".equals(text)) {
      return true;
    }
    if (isPlain() && "false".equals(text)) {
      return false;
    }
    fault(FaultCode.NOT_A_TRUTH, name);
    return null;
  }

  /**
   * It as one of some words.
   *
   * @param words what each stands for
   * @param <T> what words stand for
   * @return what the word stands for; null if it is another one or something else
   */
  public <T> @Nullable T choice(Map<String, T> words) {
    String text = text();
    if (text == null) {
      return null;
    }
    T meant = words.get(text);
    if (meant == null) {
      fault(noChoice(new Quote(text), words.keySet()));
    }
    return meant;
  }

  private Flaw noChoice(Quote text, Set<String> words) {
    Optional<String> near = Spelling.nearest(text.text(), words);
    if (near.isPresent()) {
      return Flaw.of(FaultCode.NO_CHOICE_NEAR, name, text, new Quote(near.get()));
    }
    if (words.isEmpty()) {
      return Flaw.of(FaultCode.NO_CHOICE_YET, name, text);
    }
    return words.size() <= MOST_TOLD
        ? Flaw.of(FaultCode.NO_CHOICE_OF, name, text, Words.sorted(words))
        : Flaw.of(FaultCode.NO_CHOICE, name, text);
  }

  private boolean isPlain() {
    return node instanceof ScalarNode scalar && scalar.isPlain();
  }

  private @Nullable String raw() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }
}
