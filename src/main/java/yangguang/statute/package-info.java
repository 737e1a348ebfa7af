/// Statute (法规): citations, dated values, the working-day calendar and deadline arithmetic. Plain Java, but for
/// the two beans that add what an administrator of this office has entered.
///
/// | what | type |
/// | --- | --- |
/// | citation of an article (条) | [Article] |
/// | why an act cannot be done (办理障碍) | [Obstacle], [Obstructed] |
/// | working days (工作日), from the yearly notices | [WorkCalendar], [WorkYear], [WorkCalendars] |
/// | reading such a notice (放假通知) | [HolidayNotice] |
/// | numbers the law fixes, by day (期限与参数) | [Periods], [DatedValue], [PeriodsInForce] |
/// | a due date with its reasons (期限届满日) | [Deadline] |
/// | the hour, in Beijing (时钟) | [TimeMachine] |
///
/// Its data stands in `src/main/resources/statute`, each file with its source in the first lines. It publishes
/// [WorkCalendarChanged] and [PeriodsChanged]: whoever keeps a due date computes it again.
@ApplicationModule(displayName = "法规", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package yangguang.statute;

import org.springframework.modulith.ApplicationModule;
