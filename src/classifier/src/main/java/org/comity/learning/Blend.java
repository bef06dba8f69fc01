package org.comity.learning;

import java.util.stream.DoubleStream;
import org.comity.calibration.PlattCalibrator;
import org.comity.model.BundleManifest;

/**
 * How much the linear model, the network and the model over an encoder's vectors count beside one
 * another: as much as each spreads its answers, so that none is louder. On corpora that both have
 * seen a fitted blend leans on the linear model, which knows them by heart; on others that costs
 * more than it brings.
 *
 * @param linear what its log-odds are multiplied by
 * @param network what its log-odds are multiplied by; 0 without a network
 * @param encoder what its log-odds are multiplied by; 0 without an encoder
 */
record Blend(double linear, double network, double encoder) {

  /** What each part says of the same rows; 0 everywhere where there is no such part. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Parts(double[] linear, double[] network, double[] encoder) {}

  /** So that the blend is near to log-odds again. */
  static Blend fit(Parts parts, double[] targets) {
    double ofLinear = spread(parts.linear);
    double ofNetwork = spread(parts.network);
    double ofEncoder = spread(parts.encoder);
    if (ofLinear == 0 || (ofNetwork == 0 && ofEncoder == 0)) {
      return new Blend(1, 0, 0);
    }
    Blend even = new Blend(1 / ofLinear, share(1, ofNetwork), share(1, ofEncoder));
    double slope = PlattCalibrator.fit(even.join(parts), targets).slope();
    return new Blend(slope / ofLinear, share(slope, ofNetwork), share(slope, ofEncoder));
  }

  /** As a bundle weighs them. */
  static Blend of(BundleManifest.Head head) {
    return new Blend(head.linearWeight(), head.networkWeight(), head.encoderWeight());
  }

  private static double share(double slope, double spread) {
    return spread == 0 ? 0 : slope / spread;
  }

  double[] join(Parts parts) {
    double[] joined = new double[parts.linear.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] =
          linear * parts.linear[i] + network * parts.network[i] + encoder * parts.encoder[i];
    }
    return joined;
  }

  private static double spread(double[] numbers) {
    double mean = DoubleStream.of(numbers).average().orElse(0);
    double squares = DoubleStream.of(numbers).map(x -> (x - mean) * (x - mean)).sum();
    return numbers.length < 2 ? 0 : StrictMath.sqrt(squares / (numbers.length - 1));
  }
}
