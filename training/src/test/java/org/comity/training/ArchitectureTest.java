package org.comity.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

@AnalyzeClasses(
    packages = "org.comity.training",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int TYPES_PER_PACKAGE = 12;

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.comity.training.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingBelowKnowsTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.comity.training", "..command")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.comity.training", "..command", "picocli..");

  @ArchTest
  static final ArchRule onlyCommandsWriteToTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.comity.training", "..command")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static void packagesStaySmall(JavaClasses classes) {
    assertThat(classes.size()).as("classes seen").isGreaterThan(30);
    classes.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
        .forEach(
            (name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(TYPES_PER_PACKAGE));
  }
}
