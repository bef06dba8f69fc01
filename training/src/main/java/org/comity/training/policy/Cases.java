package org.comity.training.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.CommentClassifier;
import org.comity.policy.Policy;
import org.comity.policy.PolicyException;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.yaml.Faults;
import org.comity.policy.yaml.YamlSection;
import org.comity.policy.yaml.YamlSource;
import org.comity.policy.yaml.YamlValue;

/** What a policy must do, case by case. Immutable. */
public final class Cases {

  /**
   * A case that a policy does not do as it must.
   *
   * @param line where the case begins, from 1
   * @param sentence what it does instead
   */
  public record Failed(int line, String sentence) {

    /** {@code 3:1: sentence}, as compilers write it. */
    @Override
    public String toString() {
      return line + ":1: " + sentence;
    }
  }

  private final List<PolicyCase> cases;

  private Cases(List<PolicyCase> cases) {
    this.cases = List.copyOf(cases);
  }

  /**
   * Reads cases.
   *
   * @param file YAML in UTF-8
   * @return the cases
   * @throws org.comity.training.corpus.CorpusException if the file cannot be read
   * @throws PolicyException with everything that is wrong in it
   */
  public static Cases read(Path file) {
    Faults faults = new Faults();
    YamlValue root = YamlSource.read(PolicyFile.text(file), faults);
    YamlSection top = root == null ? null : root.section(Set.of("cases"));
    YamlValue list = top == null ? null : top.required("cases");
    List<PolicyCase> cases =
        list == null
            ? List.of()
            : list.list().stream().map(CaseReader::read).filter(Objects::nonNull).toList();
    if (list != null && cases.isEmpty() && faults.isEmpty()) {
      list.fault(FaultCode.CASES_NONE);
    }
    faults.check();
    return new Cases(cases);
  }

  /**
   * How many there are.
   *
   * @return at least 1
   */
  public int size() {
    return cases.size();
  }

  /**
   * Tries a policy.
   *
   * @param policy the policy
   * @param classifier scores what a case does not
   * @return the cases that a policy does not do as it must, by line; without words of the comments
   */
  public List<Failed> failed(Policy policy, CommentClassifier classifier) {
    List<Failed> failed = new ArrayList<>();
    for (PolicyCase one : cases) {
      String fault = one.fault(policy, classifier);
      if (fault != null) {
        failed.add(new Failed(one.line(), fault));
      }
    }
    return failed;
  }
}
