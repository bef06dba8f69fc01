package org.comity.policy.yaml;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.comity.policy.fault.Argument.Figure;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.comity.policy.fault.Subject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a text as one YAML document of plain values: no anchors and aliases, which hide what a
 * reader would have to see, no tags, no second document.
 */
public final class YamlSource {

  /** The largest text, in bytes of UTF-8. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final int KIB = 1024;

  private static final int MAX_DEPTH = 16;

  private YamlSource() {}

  /**
   * Reads a text.
   *
   * @param text YAML
   * @param faults is told what is wrong
   * @return what stands at its top; null where it cannot be read, for which there is a fault
   */
  public static @Nullable YamlValue read(String text, Faults faults) {
    if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      faults.add(1, 1, Flaw.of(FaultCode.FILE_TOO_LARGE, new Figure(MAX_BYTES / KIB)));
      return null;
    }
    try {
      if (!isPlain(text, faults)) {
        return null;
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        faults.add(1, 1, Flaw.of(FaultCode.FILE_EMPTY));
        return null;
      }
      return new YamlValue(root, Subject.FILE, faults);
    } catch (MarkedYAMLException e) {
      add(faults, YamlMistake.place(e), YamlMistake.flaw(e));
    } catch (YAMLException e) {
      faults.add(1, 1, Flaw.of(FaultCode.FILE_TOO_DEEP, new Figure(MAX_DEPTH)));
    }
    return null;
  }

  private static boolean isPlain(String text, Faults faults) {
    boolean plain = true;
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof AliasEvent) {
        add(faults, event.getStartMark(), Flaw.of(FaultCode.ALIAS));
        plain = false;
      } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
        add(faults, event.getStartMark(), Flaw.of(FaultCode.ANCHOR));
        plain = false;
      }
    }
    return plain;
  }

  private static void add(Faults faults, @Nullable Mark at, Flaw flaw) {
    faults.add(at == null ? 1 : at.getLine() + 1, at == null ? 1 : at.getColumn() + 1, flaw);
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_BYTES);
    options.setMaxAliasesForCollections(0);
    return new Yaml(new SafeConstructor(options));
  }
}
