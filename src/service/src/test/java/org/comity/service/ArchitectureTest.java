package org.comity.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final int MAX_TYPES = 12;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.comity.service");

  @Test
  void sawTheClasses() {
    assertThat(CLASSES).hasSizeGreaterThan(40);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.comity.service.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void doorsDoNotSeeEachOther() {
    slices()
        .matching("org.comity.service.door.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void nothingButDoorsSeesDoors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..door..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..door..")
        .check(CLASSES);
  }

  @Test
  void nothingSeesTraining() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.comity.training..")
        .check(CLASSES);
  }

  @Test
  void nothingWritesToTheConsoleButMainBeforeLoggingIsThere() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void packagesAreSmallAndNullMarked() {
    for (JavaPackage room : CLASSES.getPackage("org.comity.service").getSubpackagesInTree()) {
      if (room.getClasses().isEmpty()) {
        continue;
      }
      Set<String> types =
          room.getClasses().stream()
              .filter(type -> type.isTopLevelClass() && !type.isArray())
              .map(JavaClass::getSimpleName)
              .filter(name -> !name.equals("package-info"))
              .collect(Collectors.toSet());
      assertThat(types).as(room.getName()).hasSizeLessThanOrEqualTo(MAX_TYPES);
      assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
    }
  }
}
