/// Statute (法规): citations, dated values, the working-day calendar and deadline arithmetic. Plain Java.
@ApplicationModule(displayName = "法规", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package yangguang.statute;

import org.springframework.modulith.ApplicationModule;
