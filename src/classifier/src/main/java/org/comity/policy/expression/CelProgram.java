package org.comity.policy.expression;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.policy.Examination;
import org.comity.policy.fault.FaultCode;
import org.comity.policy.fault.Flaw;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.CEL;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.Env.AstIssuesTuple;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.CELError;
import org.projectnessie.cel.interpreter.Activation;
import org.projectnessie.cel.interpreter.ResolvedValue;
import org.projectnessie.cel.parser.Macro;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Decl;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Reference;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/** The one class that runs the library for CEL. */
final class CelProgram implements Expression.Program {

  /** Loops over lists within lists would take time that grows with powers of their length. */
  private static final List<Macro> MACROS =
      Macro.AllMacros.stream().filter(macro -> macro.function().equals("has")).toList();

  private static final Env LANGUAGE =
      Env.newEnv(
          EnvOption.clearMacros(), EnvOption.macros(MACROS), EnvOption.declarations(variables()));

  private final org.projectnessie.cel.Program program;
  private final Set<String> asked;

  private CelProgram(org.projectnessie.cel.Program program, Set<String> asked) {
    this.program = program;
    this.asked = asked;
  }

  private static List<Decl> variables() {
    return Variables.types().entrySet().stream()
        .map(variable -> Decls.newVar(variable.getKey(), type(variable.getValue())))
        .toList();
  }

  private static Type type(Variables.Type type) {
    return switch (type) {
      case SCORES -> Decls.newMapType(Decls.String, Decls.Double);
      case WHOLE_NUMBER -> Decls.Int;
      case TRUTH -> Decls.Bool;
      case TEXT -> Decls.String;
    };
  }

  static CelProgram compile(String text) {
    List<ExpressionFault> syntax = CelSyntax.faults(text);
    if (!syntax.isEmpty()) {
      throw new ExpressionException(syntax);
    }
    Ast ast = checked(text);
    if (!ast.getResultType().equals(Decls.Bool)) {
      throw new ExpressionException(
          List.of(new ExpressionFault(1, 0, Flaw.of(FaultCode.EXPRESSION_NO_TRUTH))));
    }
    Set<String> asked =
        CEL.astToCheckedExpr(ast).getReferenceMapMap().values().stream()
            .map(Reference::getName)
            .collect(Collectors.toUnmodifiableSet());
    return new CelProgram(LANGUAGE.program(ast), asked);
  }

  private static Ast checked(String text) {
    AstIssuesTuple compiled;
    try {
      compiled = LANGUAGE.compile(text);
    } catch (RuntimeException e) {
      // The library stumbles over some texts, such as numbers that are too large.
      throw new ExpressionException(
          List.of(new ExpressionFault(1, 0, Flaw.of(FaultCode.EXPRESSION_OTHER))));
    }
    if (compiled.hasIssues()) {
      throw new ExpressionException(
          compiled.getIssues().getErrors().stream().map(error -> fault(text, error)).toList());
    }
    return compiled.getAst();
  }

  /** The library counts the first character of a line as one after the line before it. */
  private static ExpressionFault fault(String text, CELError error) {
    int begin = 0;
    for (int line = 1; line < error.getLocation().line(); line++) {
      begin = text.indexOf('\n', begin) + 1;
    }
    int offset = begin + Math.max(0, error.getLocation().column());
    return ExpressionFault.at(text, offset, CelMessage.ofMeaning(error.getMessage()));
  }

  @Override
  public boolean asks(String variable) {
    return asked.contains(variable);
  }

  @Override
  public Outcome run(Examination examined, boolean newcomer) {
    try {
      Object value = program.eval(new Known(examined, newcomer)).getVal().value();
      return value instanceof Boolean truth ? truth ? Outcome.TRUE : Outcome.FALSE : Outcome.FAILED;
    } catch (RuntimeException e) {
      // Whatever the library stumbles over, a comment is held and the service goes on.
      return Outcome.FAILED;
    }
  }

  /** What is known of a comment, looked up only when it is asked for. */
  private record Known(Examination examined, boolean newcomer) implements Activation {

    @Override
    public ResolvedValue resolveName(String name) {
      Object value = Variables.value(name, examined);
      if (value == null && name.equals(Variables.FIRST_TIME_AUTHOR)) {
        value = newcomer;
      }
      return value == null ? ResolvedValue.ABSENT : ResolvedValue.resolvedValue(value);
    }

    @Override
    public @Nullable Activation parent() {
      return null;
    }
  }
}
