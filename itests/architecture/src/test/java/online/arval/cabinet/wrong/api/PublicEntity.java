package online.arval.cabinet.wrong.api;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Wrong: an entity that others can see. */
@Entity
public class PublicEntity {
  @Id private String id;

  public String id() {
    return id;
  }
}
