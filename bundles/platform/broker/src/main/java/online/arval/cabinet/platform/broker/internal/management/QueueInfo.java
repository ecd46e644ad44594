package online.arval.cabinet.platform.broker.internal.management;

/**
 * A queue of the broker.
 *
 * @param address the address it is bound to; the queue's own name unless it is a subscription
 * @param routing {@code anycast} (queue) or {@code multicast} (subscription of a topic)
 * @param messages waiting, delivering and scheduled together
 * @param delivering handed to a consumer and not yet acknowledged
 * @param scheduled waiting for their time
 */
public record QueueInfo(
    String name,
    String address,
    String routing,
    long messages,
    long consumers,
    long delivering,
    long scheduled) {}
