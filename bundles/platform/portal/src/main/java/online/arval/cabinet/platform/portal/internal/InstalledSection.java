package online.arval.cabinet.platform.portal.internal;

import online.arval.cabinet.platform.portal.PortalSection;

/** A section that is registered now, with the files of its bundle. */
record InstalledSection(PortalSection section, AssetFolder folder) {
  /** Address of the section's module; another one for each version of its files. */
  String moduleAddress() {
    return "/assets/" + section.id() + "/~" + folder.version() + "/" + section.module();
  }
}
