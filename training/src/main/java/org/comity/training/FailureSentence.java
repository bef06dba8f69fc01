package org.comity.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.comity.comment.ModerationException;
import org.comity.training.corpus.EnvironmentException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one sentence and as an exit code; with the stack trace only if asked. */
final class FailureSentence implements IExecutionExceptionHandler {

  static final int BAD_INPUT = 1;
  static final int ENVIRONMENT = 3;

  private final BooleanSupplier verbose;

  FailureSentence(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    command.getOut().flush();
    err.println("comity: " + sentence(e));
    if (verbose.getAsBoolean()) {
      e.printStackTrace(err);
    }
    err.flush();
    boolean machine =
        e instanceof EnvironmentException
            || e instanceof IOException
            || e instanceof UncheckedIOException;
    return machine ? ENVIRONMENT : BAD_INPUT;
  }

  private static String sentence(Exception e) {
    // Only our own messages are known to hold no comment's text.
    return e instanceof ModerationException
        ? String.valueOf(e.getMessage())
        : "unexpected failure (" + e.getClass().getSimpleName() + "); --verbose shows where";
  }
}
