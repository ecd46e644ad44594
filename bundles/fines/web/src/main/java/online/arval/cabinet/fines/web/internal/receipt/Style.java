package online.arval.cabinet.fines.web.internal.receipt;

/**
 * How a text looks.
 *
 * @param size in points
 * @param gray 0 is black, 1 is white
 */
record Style(boolean bold, float size, float gray) {
  static final Style TITLE = new Style(true, 18, 0.1f);
  static final Style SUM = new Style(true, 22, 0.1f);
  static final Style HEADING = new Style(true, 11, 0.1f);
  static final Style TEXT = new Style(false, 10, 0.1f);
  static final Style STRONG = new Style(true, 10, 0.1f);
  static final Style LABEL = new Style(false, 10, 0.4f);
  static final Style SMALL = new Style(false, 8, 0.4f);

  /** Distance of base lines. */
  float leading() {
    return size * 1.4f;
  }
}
