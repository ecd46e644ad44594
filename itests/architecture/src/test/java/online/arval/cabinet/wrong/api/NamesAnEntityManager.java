package online.arval.cabinet.wrong.api;

import jakarta.persistence.EntityManager;

/** Wrong: an API that names the way things are stored. */
public interface NamesAnEntityManager {
  EntityManager manager();
}
