package online.arval.cabinet.fines.api;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/**
 * When a company's fines are paid without being asked, with a means of payment that a gateway keeps
 * for the company.
 *
 * @param enabled whether anything is paid
 * @param daysBefore so many days before the discount ends, 0 to 60; the longest discounts last 30
 *     days and the holidays after them
 * @param monthlyLimit most it spends in a calendar month, Moscow time; none when empty
 * @param approvalAbove a fine above this waits for a person; none when empty
 * @param gateway which one; chosen by the company's configuration when empty
 */
public record AutopayRule(
    CompanyId company,
    boolean enabled,
    int daysBefore,
    Optional<Money> monthlyLimit,
    Optional<Money> approvalAbove,
    Optional<String> gateway,
    long version) {}
