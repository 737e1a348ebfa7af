create table datadir_seal_check (
    key_name    text  primary key check (key_name ~ '^(seal-[0-9]{4}|blind-index)$'),
    check_value bytea not null check (octet_length(check_value) = 32)
);
comment on table datadir_seal_check is '密钥核对：曾为本库加密个人信息的每个密钥的核对值';
comment on column datadir_seal_check.key_name is '密钥文件名，不带扩展名';
comment on column datadir_seal_check.check_value is '固定文本在该密钥下的 HMAC-SM3，能核对密钥而不泄露密钥';
