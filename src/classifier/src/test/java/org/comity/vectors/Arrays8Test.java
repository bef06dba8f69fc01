package org.comity.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Arrays8Test {

  private static float[] noise(int length, SplittableRandom random) {
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = (float) (random.nextDouble() - 0.5) * (1 << random.nextInt(20));
    }
    return noise;
  }

  @ParameterizedTest
  @CsvSource({"80, 64", "4, 128", "3, 64", "7, 70", "1, 1", "0, 64", "9, 5"})
  void addsRowsToTheBitAsOneAfterTheOther(int rows, int length) {
    SplittableRandom random = new SplittableRandom(8);
    float[] factors = noise(rows, random);
    float[] source = noise(3 + rows * length, random);
    float[] together = noise(length + 5, random);
    float[] single = together.clone();
    Arrays8.addScaledRows(together, 2, source, 3, length, factors);
    for (int row = 0; row < rows; row++) {
      Arrays8.addScaled(single, 2, source, 3 + row * length, length, factors[row]);
    }
    assertThat(together).isEqualTo(single);
  }
}
