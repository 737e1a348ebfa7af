package yangguang.datadir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seal check (密钥核对): the database keeps a check value of every key that ever sealed for it. A program
/// started with other keys would seal with those and no longer open the rest; it is refused instead.
///
/// The check value is HMAC-SM3 of a fixed text under the key: it proves the key and does not tell it.
final class SealCheck {

    private static final byte[] TEXT = "yangguang seal check".getBytes(StandardCharsets.US_ASCII);
    private static final String INDEX = "blind-index";

    private final JdbcClient database;

    SealCheck(JdbcClient database) {
        this.database = database;
    }

    /// The seal of this ring, once it is proved to be the database's. Only a database that has never seen a
    /// key gets a new one.
    ///
    /// @throws StartRefused where a key is missing or another one
    Seal seal(KeyRing keys) {
        Map<String, byte[]> known = new TreeMap<>();
        database.sql("select key_name, check_value from datadir_seal_check").query(row -> {
            known.put(row.getString("key_name"), row.getBytes("check_value"));
        });
        if (known.isEmpty()) {
            keys.complete();
        }
        Map<String, byte[]> here = new TreeMap<>();
        keys.sealKeys().forEach((number, key) -> here.put("seal-%04d".formatted(number), Seal.mac(key, TEXT)));
        keys.indexKey().ifPresent(key -> here.put(INDEX, Seal.mac(key, TEXT)));
        known.forEach((name, value) -> {
            if (!here.containsKey(name)) {
                throw refusal(keys, name, "缺少");
            }
            if (!MessageDigest.isEqual(value, here.get(name))) {
                throw refusal(keys, name, "不是原来的");
            }
        });
        here.forEach((name, value) -> database.sql("""
                insert into datadir_seal_check (key_name, check_value) values (?, ?) on conflict do nothing
                """).params(name, value).update());
        return new Seal(keys);
    }

    private static StartRefused refusal(KeyRing keys, String name, String what) {
        return new StartRefused("数据库里有用密钥加密的个人信息，而密钥目录 " + keys.directory() + " 里" + what
                + "密钥文件 " + name + ".key。", "请从备份把该文件恢复到 " + keys.directory()
                + "，或者用 yangguang.keys.dir 指定密钥所在的目录，然后重新启动。没有密钥，已加密的内容无法读出。");
    }
}
