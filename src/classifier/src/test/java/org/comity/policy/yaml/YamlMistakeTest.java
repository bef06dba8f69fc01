package org.comity.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.scanner.ScannerException;

class YamlMistakeTest {

  @Test
  void doesNotRepeatWhatItDoesNotUnderstand() {
    ScannerException unheardOf =
        new ScannerException("while doing what none does yet", null, "found it odd", null);
    assertThat(YamlMistake.flaw(unheardOf)).isEqualTo(Flaw.of(FaultCode.YAML_OTHER));
    assertThat(YamlMistake.place(unheardOf)).isNull();
  }
}
