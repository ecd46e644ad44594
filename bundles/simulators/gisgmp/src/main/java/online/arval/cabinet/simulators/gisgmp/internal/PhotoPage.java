package online.arval.cabinet.simulators.gisgmp.internal;

import java.util.Optional;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;
import online.arval.cabinet.simulators.kit.Html;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;

/** What a camera is said to have seen: a drawing with the time, the place and the certificate. */
final class PhotoPage {
  static final String PATH = "/photos/";
  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600" font-family="monospace">
        <rect width="960" height="600" fill="#3a4149"/>
        <path d="M0 600 L380 210 H580 L960 600 Z" fill="#23272c"/>
        <path d="M480 230 V270 M480 310 V370 M480 430 V520" stroke="#d8d3b0" stroke-width="6"/>
        <g transform="translate(560 330)">
          <rect width="190" height="90" rx="22" fill="#9aa7b4"/>
          <path d="M30 12 H160 L146 46 H44 Z" fill="#1d2329"/>
          <rect x="58" y="58" width="74" height="18" rx="3" fill="#fff"/>
          <circle cx="30" cy="66" r="11" fill="#ffe9a8"/><circle cx="160" cy="66" r="11" fill="#ffe9a8"/>
          <rect x="14" y="84" width="34" height="20" rx="6" fill="#111"/>
          <rect x="142" y="84" width="34" height="20" rx="6" fill="#111"/>
        </g>
        <rect width="960" height="74" fill="#000" fill-opacity=".72"/>
        <text x="24" y="32" fill="#fff" font-size="22">{at}</text>
        <text x="24" y="60" fill="#cfd6dc" font-size="18">{place}</text>
        <text x="24" y="580" fill="#cfd6dc" font-size="18">СТС {sts} · УИН {uin} · simulator</text>
      </svg>
      """;

  private final Registry registry;

  PhotoPage(Registry registry) {
    this.registry = registry;
  }

  SimAnswer answer(SimRequest request) {
    Optional<StoredCharge> charge = registry.find(request.path().substring(PATH.length()));
    return charge
        .map(it -> SimAnswer.of(200, "image/svg+xml;charset=utf-8", drawing(it)))
        .orElseGet(() -> SimAnswer.of(404, "text/plain;charset=utf-8", "no such charge"));
  }

  private static String drawing(StoredCharge charge) {
    return DRAWING
        .replace("{at}", escaped(charge.offenceAt()))
        .replace("{place}", escaped(charge.place()))
        .replace("{sts}", escaped(charge.sts()))
        .replace("{uin}", escaped(charge.uin()));
  }

  private static String escaped(String text) {
    return Html.text(text == null ? "" : text);
  }
}
