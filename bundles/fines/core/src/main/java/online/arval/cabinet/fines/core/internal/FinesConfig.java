package online.arval.cabinet.fines.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the fines. */
@ObjectClassDefinition(
    name = "Cabinet fines",
    description = "Discounts of the law, and the operator's own.")
public @interface FinesConfig {
  /** Name of the configuration. */
  String PID = "online.arval.cabinet.fines";

  /** Discounts by day of the offence (КоАП 32.2 ч. 1.3; 490-ФЗ of 26.12.2024). */
  @AttributeDefinition(
      name = "Discount schedule",
      description =
          "Rows <first day>..<last day of the offence>;<percent off>;<days after the ruling>. Used"
              + " when the registry quotes no discount.")
  String[] discount_schedule() default {"..2024-12-31;50;20", "2025-01-01..;25;30"};

  /** Articles without a discount (КоАП 32.2 ч. 1.3). */
  @AttributeDefinition(
      name = "Articles without a discount",
      description = "Articles, with their part where only that is meant.")
  String[] discount_excluded() default {
    "12.1 ч.1.1",
    "12.8",
    "12.9 ч.6",
    "12.9 ч.7",
    "12.12 ч.3",
    "12.15 ч.5",
    "12.16 ч.3.1",
    "12.24",
    "12.26",
    "12.27 ч.3"
  };

  /** The operator's own terms instead of the schedule. */
  @AttributeDefinition(
      name = "Flat discount",
      description = "<percent>;<days> instead of the schedule, such as 50;20. Blank for none.")
  String discount_flat() default "";
}
