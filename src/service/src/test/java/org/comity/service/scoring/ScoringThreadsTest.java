package org.comity.service.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoringThreadsTest {

  @Test
  void worksOnALittleWhereItStands() {
    Thread thread =
        ScoringThreads.run(ScoringThreads.FEW_BYTES, Thread::currentThread).await().indefinitely();
    assertThat(thread).isSameAs(Thread.currentThread());
  }

  @Test
  void leavesTheThreadForMore() {
    Thread thread =
        ScoringThreads.run(ScoringThreads.FEW_BYTES + 1, Thread::currentThread)
            .await()
            .indefinitely();
    assertThat(thread).isNotSameAs(Thread.currentThread());
  }
}
