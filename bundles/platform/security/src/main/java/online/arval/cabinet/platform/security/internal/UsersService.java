package online.arval.cabinet.platform.security.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.Users;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People and partners, as one service. */
@Component(service = Users.class)
public final class UsersService implements Users {
  private final UserDirectory people;
  private final PartnerDirectory partners;

  @Activate
  public UsersService(@Reference SecurityCore core) {
    people = new UserDirectory(core);
    partners = new PartnerDirectory(core);
  }

  @Override
  public User create(NewUser user) {
    return people.create(user);
  }

  @Override
  public User createHashed(HashedUser user) {
    return people.createHashed(user);
  }

  @Override
  public Optional<User> find(UserId id) {
    return people.find(id);
  }

  @Override
  public Optional<User> findByLogin(String login) {
    return people.findByLogin(login);
  }

  @Override
  public List<User> list() {
    return people.list();
  }

  @Override
  public void setPassword(UserId id, char[] password) {
    people.setPassword(id, password);
  }

  @Override
  public void setEnabled(UserId id, boolean enabled) {
    people.setEnabled(id, enabled);
  }

  @Override
  public void unlock(UserId id) {
    people.unlock(id);
  }

  @Override
  public void putPartner(
      String clientId, char[] secret, Set<String> scopes, Optional<CompanyId> company) {
    partners.put(clientId, secret, scopes, company);
  }

  @Override
  public void setPartnerEnabled(String clientId, boolean enabled) {
    partners.setEnabled(clientId, enabled);
  }

  @Override
  public void addPartnerCertificate(String clientId, X509Certificate certificate) {
    partners.addCertificate(clientId, certificate);
  }

  @Override
  public List<Partner> partners() {
    return partners.list();
  }
}
