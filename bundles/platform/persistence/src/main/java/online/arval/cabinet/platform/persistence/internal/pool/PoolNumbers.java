package online.arval.cabinet.platform.persistence.internal.pool;

/** The state of a pool: connections at work, idle ones, threads that wait, and the upper limit. */
public record PoolNumbers(int active, int idle, int waiting, int maximum) {}
