package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBException;
import java.io.EOFException;
import java.io.IOException;
import online.arval.cabinet.platform.model.ProblemException;
import org.apache.cxf.interceptor.Fault;
import org.junit.jupiter.api.Test;

class FaultLogTest {
  @Test
  void aClientThatGoesAwayIsNoNews() {
    EOFException gone = new EOFException("Broken pipe");
    assertThat(FaultLog.isNews(new Fault(gone))).isFalse();
    assertThat(FaultLog.isNews(new Fault(new JAXBException("Marshalling Error", gone)))).isFalse();
  }

  @Test
  void aFailureOfOursIs() {
    assertThat(FaultLog.isNews(new Fault(new IllegalStateException("broken")))).isTrue();
    assertThat(FaultLog.isNews(new Fault(new IOException("disk full")))).isTrue();
    assertThat(FaultLog.isNews(Faults.unreadable(new IOException()))).isFalse();
    assertThat(FaultLog.isNews(new Fault(ProblemException.forbidden("no")))).isFalse();
  }
}
