import { z } from 'zod'

/** The content security policy forbids the code that zod would otherwise build at run time. Must come before any schema. */
z.config({ jitless: true })
