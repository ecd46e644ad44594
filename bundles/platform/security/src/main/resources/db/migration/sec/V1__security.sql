create table sec_user (
  id varchar(36) not null primary key,
  login varchar(64) not null,
  display_name varchar(200) not null,
  role varchar(32) not null,
  company_id varchar(36),
  password_hash varchar(255) not null,
  enabled boolean not null,
  created_at timestamp with time zone not null,
  constraint sec_user_login unique (login)
);

-- token_hash is the SHA-256 of the cookie's value: a copy of this table opens no session
create table sec_session (
  id varchar(36) not null primary key,
  token_hash varchar(64) not null,
  user_id varchar(36) not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  address varchar(64) not null,
  user_agent varchar(255) not null,
  constraint sec_session_token unique (token_hash),
  constraint sec_session_user_fk foreign key (user_id) references sec_user (id)
);
create index sec_session_user on sec_session (user_id);
create index sec_session_expiry on sec_session (expires_at);

create table sec_partner (
  client_id varchar(64) not null primary key,
  secret_hash varchar(255) not null,
  sealed_secret varchar(1000) not null,
  scopes varchar(2000) not null,
  company_id varchar(36),
  enabled boolean not null,
  changed_at timestamp with time zone not null
);

create table sec_partner_certificate (
  fingerprint varchar(64) not null primary key,
  client_id varchar(64) not null,
  subject varchar(500) not null,
  valid_until timestamp with time zone not null,
  constraint sec_certificate_partner_fk foreign key (client_id) references sec_partner (client_id)
);

create table sec_token (
  token_hash varchar(64) not null primary key,
  client_id varchar(64) not null,
  scopes varchar(2000) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sec_token_partner_fk foreign key (client_id) references sec_partner (client_id)
);
create index sec_token_client on sec_token (client_id);
create index sec_token_expiry on sec_token (expires_at);

-- subject: SHA-256 of the login (people mistype passwords into that field), or * for an address as a whole
create table sec_attempt (
  subject varchar(64) not null,
  address varchar(64) not null,
  failures integer not null,
  last_failure_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null,
  constraint sec_attempt_pk primary key (subject, address)
);
create index sec_attempt_age on sec_attempt (last_failure_at);

-- addresses from which the owner has signed in: a lock-out of the whole account spares them
create table sec_known_address (
  subject varchar(64) not null,
  address varchar(64) not null,
  last_used_at timestamp with time zone not null,
  constraint sec_known_address_pk primary key (subject, address)
);
