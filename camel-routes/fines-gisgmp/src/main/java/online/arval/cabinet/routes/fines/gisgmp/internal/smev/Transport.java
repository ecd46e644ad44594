package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.util.Optional;

/** Sends requests, takes responses in any order, says that they have arrived. */
public interface Transport {
  /** Returns when the request is accepted, also when it was accepted before. */
  void send(String messageId, byte[] content) throws TransportException;

  /** One response that waits for us; it comes again until it is acknowledged. */
  Optional<SmevResponse> next() throws TransportException;

  /** Has the response not come again. */
  void acknowledge(String messageId) throws TransportException;
}
