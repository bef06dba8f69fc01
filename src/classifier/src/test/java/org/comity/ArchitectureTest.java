package org.comity;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.comity");

  @Test
  void sawTheWholeLibrary() {
    assertThat(CLASSES.size()).isGreaterThan(35);
  }

  @Test
  void arrowsPointUpTheList() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("facade")
        .definedBy("org.comity")
        .layer("learning")
        .definedBy("org.comity.learning")
        .layer("policy")
        .definedBy("org.comity.policy..")
        .layer("model")
        .definedBy("org.comity.model")
        .layer("score")
        .definedBy("org.comity.score")
        .layer("calibration")
        .definedBy("org.comity.calibration")
        .layer("network")
        .definedBy("org.comity.network")
        .layer("vectors")
        .definedBy("org.comity.vectors")
        .layer("linear")
        .definedBy("org.comity.linear")
        .layer("features")
        .definedBy("org.comity.features")
        .layer("text")
        .definedBy("org.comity.text..")
        .layer("comment")
        .definedBy("org.comity.comment")
        .whereLayer("facade")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("learning")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("facade", "learning")
        .whereLayer("calibration")
        .mayOnlyBeAccessedByLayers("model", "learning", "policy")
        .whereLayer("network")
        .mayOnlyBeAccessedByLayers("model", "learning")
        .whereLayer("vectors")
        .mayOnlyBeAccessedByLayers("network", "model", "learning")
        .whereLayer("linear")
        .mayOnlyBeAccessedByLayers("model", "learning")
        .whereLayer("score")
        .mayOnlyBeAccessedByLayers("model", "learning", "facade", "policy")
        .whereLayer("features")
        .mayOnlyBeAccessedByLayers("network", "linear", "model", "learning", "facade")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("features", "model", "learning", "facade", "policy")
        .whereLayer("comment")
        .mayOnlyBeAccessedByLayers("score", "model", "learning", "facade", "policy")
        .check(CLASSES);
  }

  @Test
  void theNetworkKnowsFeaturesAndVectorsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.comity.network")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.comity..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.comity.network", "org.comity.features", "org.comity.vectors"))))
        .check(CLASSES);
  }

  @Test
  void threeClassesKnowTheLanguageOfExpressions() {
    noClasses()
        .that()
        .resideInAPackage("org.comity..")
        .and(not(nameMatching(".*\\.Cel(Comparisons|Program|Syntax)(\\$.*)?")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.projectnessie..")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("org.comity.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.comity.policy.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void writesNothingToTheConsole() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void knowsNoFrameworkAndNoClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "java.net.http..", "java.io.Serializable")
        .check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
  }

  @Test
  void packagesStaySmall() {
    Map<String, Long> types =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(types)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(12));
  }
}
