package yangguang.requests;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.datadir.Seal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.TooMany;

/// Opening one's file with number and query code (凭编号和查询码查询). Wrong codes are counted for the number and
/// for the address they come from; beyond the limit even the right one has to wait. A number that does not
/// exist is answered like a wrong code.
@Component
public class OpeningFile {

    static final int MOST_FOR_NUMBER = 5;
    static final int MOST_FOR_ADDRESS = 30;
    static final int MINUTES = 15;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final QueryCodes codes;
    private final JdbcClient db;
    private final Seal seal;
    private final TimeMachine time;

    OpeningFile(QueryCodes codes, JdbcClient db, Seal seal, TimeMachine time) {
        this.codes = codes;
        this.db = db;
        this.seal = seal;
        this.time = time;
    }

    /// @param address where the question comes from; kept for a day as a keyed digest
    /// @throws Obstructed where number and code do not belong together
    /// @throws TooMany    where it has been tried too often
    @Transactional(noRollbackFor = {Obstructed.class, TooMany.class}, propagation = Propagation.REQUIRES_NEW)
    public RequestNumber open(String typedNumber, String typedCode, String address) {
        Optional<RequestNumber> number = RequestNumber.parse(typedNumber);
        String numberKey = seal.blindIndex("number/" + number.map(RequestNumber::value).orElse("-"));
        String addressKey = seal.blindIndex("address/" + address);
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))").param(addressKey).query(Object.class).optional();
        LocalDateTime since = time.now().minusMinutes(MINUTES);
        if (number.isPresent()) {
            refuseAfter(MOST_FOR_NUMBER, "number_key", numberKey, since, "这个编号的查询码输错");
        }
        refuseAfter(MOST_FOR_ADDRESS, "address_key", addressKey, since, "从您这里查询输错");
        if (number.isPresent() && codes.opens(number.get(), QueryCode.typed(typedCode))) {
            return number.get();
        }
        db.sql("delete from query_attempt where tried_at < ?").param(time.now().minusDays(1)).update();
        db.sql("insert into query_attempt (number_key, address_key, tried_at) values (?, ?, ?)")
                .params(numberKey, addressKey, time.now()).update();
        throw new Obstructed(new Obstacle("code", "编号或者查询码不对。", "",
                "请对照提交申请时的页面或者登记回执重新填写；忘记查询码的，请带身份证明到受理机关，或者电话联系。"));
    }

    private void refuseAfter(int most, String column, String key, LocalDateTime since, String what) {
        var tries = db.sql("select count(*) as tries, min(tried_at) as first from query_attempt where "
                        + column + " = ? and tried_at > ?")
                .params(key, since).query((rs, _) -> rs.getInt("tries") < most ? null
                        : rs.getObject("first", LocalDateTime.class)).optional();
        tries.ifPresent(first -> {
            throw new TooMany(what + "已达 " + most + " 次，请在 " + CLOCK.format(first.plusMinutes(MINUTES + 1))
                    + " 以后再试。");
        });
    }
}
