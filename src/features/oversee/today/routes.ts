import type { Routes } from '#src/core/acting/routes.ts'
import { listToday, listTodayOfSeat } from '#src/features/oversee/today/actions/list-today.ts'
import type { todayApi } from '#src/features/oversee/today/api.ts'

export const todayRoutes: Routes<typeof todayApi> = {
  list: (act) => listToday(act),
  ofSeat: (act) => listTodayOfSeat(act),
}
