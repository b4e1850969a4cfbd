-- ADD VALUE may stand in a transaction as long as the value is not used in it.
-- AlterEnum
ALTER TYPE "signature_method" ADD VALUE 'mark';

-- AlterEnum
ALTER TYPE "signature_role" ADD VALUE 'witness';
