package yangguang.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.datadir.Seal;

/// Makes query codes and compares them (查询码). A code is kept only as a keyed digest bound to its number.
@Component
public class QueryCodes {

    private final JdbcClient db;
    private final Seal seal;

    QueryCodes(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /// The code that belongs to a form's one-time token.
    QueryCode of(String token) {
        return QueryCode.from(seal.blindIndex("query-code/" + token));
    }

    /// A code for a request that has no form on the portal.
    QueryCode random() {
        return of(UUID.randomUUID().toString());
    }

    String filingKey(String token) {
        return seal.blindIndex("filing/" + token);
    }

    String digest(RequestNumber number, QueryCode code) {
        return seal.blindIndex("query/" + number.value() + "/" + code.value());
    }

    /// Whether the code opens the request of that number. It takes as long for a number that is not there.
    boolean opens(RequestNumber number, QueryCode code) {
        Optional<String> kept = db.sql("select query_code_digest from disclosure_request where number = ?")
                .param(number.value()).query(String.class).optional();
        return MessageDigest.isEqual(kept.orElse("").getBytes(StandardCharsets.US_ASCII),
                digest(number, code).getBytes(StandardCharsets.US_ASCII));
    }

    /// A new code in place of the old one, which opens nothing from now on.
    QueryCode renew(RequestNumber number) {
        QueryCode code = random();
        db.sql("update disclosure_request set query_code_digest = ? where number = ?")
                .params(digest(number, code), number.value()).update();
        return code;
    }
}
