package yangguang.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The decision a reply states (答复内容), in the order of the annual report. Texts named `reason`, `why` and the like
/// are full sentences of the officer; others are nouns that stand inside a sentence.
public sealed interface Answer {

    LetterKind kind();

    /// 已主动公开. @param medium carrier; @param place name and position; @param link full address or ""
    record AlreadyPublic(String medium, String place, String link) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L11;
        }
    }

    /// 可以公开. @param what the information, one line each; @param form 纸质 …; @param route how to get it;
    /// @param availableOn when, or null where it comes with the letter
    record Provided(List<String> what, String form, String route, LocalDate availableOn) implements Answer {
        public Provided {
            what = List.copyOf(what);
        }

        @Override
        public LetterKind kind() {
            return LetterKind.L12;
        }
    }

    /// 区分处理. @param given what is provided; @param withheld what is not
    record PartlyProvided(List<String> given, String form, List<Withheld> withheld) implements Answer {
        public PartlyProvided {
            given = List.copyOf(given);
            withheld = List.copyOf(withheld);
        }

        @Override
        public LetterKind kind() {
            return LetterKind.L13;
        }
    }

    /// One part withheld (不予提供的部分). @param ground words of the ground, such as `属于国家秘密`;
    /// @param basis its article, such as `《条例》第十四条`; @param reason full sentences
    record Withheld(String part, String ground, String basis, String reason) {
    }

    /// 国家秘密. @param basis ground of classification, never its content
    record StateSecret(String basis, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L14;
        }
    }

    /// 法律、行政法规禁止公开. @param law with 《》 or without; @param article such as `第十条第二款`
    record ForbiddenByLaw(String law, String article, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L15;
        }
    }

    /// 三安全一稳定. @param interest which of the four
    record EndangersSafety(String interest, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L16;
        }
    }

    /// 第三方合法权益. @param interest 商业秘密 …; @param view what the third party said, a clause
    record ThirdPartyRights(String interest, String view, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L17;
        }
    }

    /// 内部事务信息. @param affair which of the three
    record InternalAffairs(String affair, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L18;
        }
    }

    /// 过程性信息. @param record which of the four; @param state whether the matter was decided, a clause
    record ProcessInformation(String record, String state, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L19;
        }
    }

    /// 行政执法案卷. @param file name or number of the case
    record EnforcementFile(String file, String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L20;
        }
    }

    /// 行政查询事项. @param law that governs the query; @param where place and manner, full sentences
    record SeparateQuery(String law, String where) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L21;
        }
    }

    /// 信息不存在. @param scope where was searched; @param manner how; @param searchedOn when
    record NotHeld(String scope, String manner, LocalDate searchedOn) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L22;
        }
    }

    /// 不属于本机关负责公开. @param agency responsible agency, "" where it cannot be determined; @param contact or ""
    record NotResponsible(String reason, String agency, String contact) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L23;
        }
    }

    /// 需要另行制作. @param what would have to be done, full sentences
    record NeedsMaking(String what) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L24;
        }
    }

    /// 补正后仍不明确. @param point what is still unclear, full sentences
    record StillUnclear(LocalDate notifiedOn, LocalDate correctedOn, String point) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L25;
        }
    }

    /// 信访、投诉、举报. @param matter what is really wanted, full sentences; @param channel right way, or ""
    record Petition(String matter, String channel) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L26;
        }
    }

    /// 重复申请.
    record Repeated(String earlierNumber, LocalDate earlierOn) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L27;
        }
    }

    /// 公开出版物. @param route where to get it, full sentences, or ""
    record PublicationAsked(String publication, String route) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L28;
        }
    }

    /// 无正当理由大量反复申请. @param givenOn day the reasons came, null where none came; @param why full sentences
    record Excessive(LocalDate askedOn, LocalDate givenOn, String why) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L29;
        }
    }

    /// 要求确认或者重新出具. @param information what was given before; @param earlierOn when
    record ConfirmationAsked(String information, LocalDate earlierOn) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L30;
        }
    }

    /// 逾期不补正.
    record NotCorrected(LocalDate notifiedOn, LocalDate dueOn) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L31;
        }
    }

    /// 逾期不缴费. @param amount yuan
    record FeeUnpaid(LocalDate notifiedOn, LocalDate dueOn, BigDecimal amount) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L32;
        }
    }

    /// 不属于政府信息. @param reason full sentences
    record NotGovernmentInformation(String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L33;
        }
    }

    /// 申请人撤回. @param manner such as `书面`
    record WithdrawnByApplicant(LocalDate on, String manner) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L33;
        }
    }

    /// 无法联系申请人. @param attempts full sentences
    record Unreachable(String attempts) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L33;
        }
    }

    /// 其他情形. @param reason facts and basis, full sentences
    record OtherClosing(String reason) implements Answer {
        @Override
        public LetterKind kind() {
            return LetterKind.L33;
        }
    }
}
