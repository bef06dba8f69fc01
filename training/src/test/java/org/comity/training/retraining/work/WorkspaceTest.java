package org.comity.training.retraining.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  @TempDir Path folder;

  private Workspace open() {
    return Workspace.open(folder).orElseThrow();
  }

  private static boolean make(Workspace workspace, String inputs, String content) {
    return workspace.make("thing", inputs, path -> Files.writeString(path, content));
  }

  @Test
  void whatWasMadeFromTheSameIsNotMadeAgain() {
    try (Workspace first = open()) {
      assertThat(make(first, "a", "one")).isTrue();
    }
    try (Workspace second = open()) {
      assertThat(make(second, "a", "two")).isFalse();
      assertThat(second.path("thing")).hasContent("one");
      assertThat(make(second, "b", "three")).isTrue();
      assertThat(second.path("thing")).hasContent("three");
    }
  }

  @Test
  void whatSomebodyChangedIsMadeAgain() throws IOException {
    try (Workspace workspace = open()) {
      make(workspace, "a", "one");
      Files.writeString(workspace.path("thing"), "tampered");

      assertThat(make(workspace, "a", "one")).isTrue();
      assertThat(workspace.path("thing")).hasContent("one");
    }
  }

  @Test
  void whatBreaksOffLeavesNothingUnderItsName() {
    try (Workspace workspace = open()) {
      assertThatThrownBy(
              () ->
                  workspace.make(
                      "thing",
                      "a",
                      path -> {
                        Files.writeString(path, "half");
                        throw new IOException("the network is gone");
                      }))
          .hasMessageContaining("thing");
      assertThat(workspace.path("thing")).doesNotExist();
      assertThat(make(workspace, "a", "whole")).isTrue();
    }
  }

  @Test
  void oneProcessAtATimeWorksInAFolder() {
    try (Workspace first = open()) {
      assertThat(first.noted("lease")).isEmpty();
      assertThat(Workspace.open(folder)).isEmpty();
    }
    open().close();
  }

  @Test
  void notesOutliveTheProcess() {
    try (Workspace first = open()) {
      first.note("lease", "mine");
    }
    try (Workspace second = open()) {
      assertThat(second.noted("lease")).contains("mine");
    }
  }
}
